import { useQueryClient } from '@tanstack/react-query';

/** What is shown of a customer, of the lists they are in and of who looks after them is read again. */
export function useStaleCustomer(): (customerNo: string) => void {
  const queries = useQueryClient();
  return (customerNo) => {
    for (const queryKey of [['customer', customerNo], ['customers'], ['processes']])
      void queries.invalidateQueries({ queryKey });
  };
}
