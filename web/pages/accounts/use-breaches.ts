import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useApi } from '../../auth/session';

interface CustomerBreaches {
  readonly limits: { readonly contactsOfImportant: number };
  readonly contacts: readonly {
    readonly customerNo: string;
    readonly managerId: string;
    readonly contacts: number;
  }[];
  readonly span: readonly {
    readonly managerId: string;
    readonly kind: 'group' | 'reputation';
    readonly accounts: number;
    readonly limit: number;
  }[];
}

/** Where the customers one may see are not looked after as they have to be, and the limits that hold (CUS-3). */
export function useBreaches(): UseQueryResult<CustomerBreaches> {
  const api = useApi();
  return useQuery({
    queryKey: ['customers', 'breaches'],
    queryFn: () => api.get<CustomerBreaches>('/api/v1/customers/breaches', {}),
  });
}
