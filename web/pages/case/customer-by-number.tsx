import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../auth/session';
import { CustomerName } from './customer-name';

/** A customer of whom only the number is at hand: by name, as far as one may know it. */
export function CustomerByNumber({ customerNo, tab }: { customerNo: string; tab: string | null }) {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['customer', customerNo, 'name'],
    queryFn: () => api.get<{ name: string }>(`/api/v1/customers/${encodeURIComponent(customerNo)}`, {}),
    retry: false,
    staleTime: 10 * 60_000,
  });
  return <CustomerName customerNo={customerNo} customerName={data?.name ?? null} tab={tab} />;
}
