import { useQuery } from '@tanstack/react-query';
import type { CustomerFileAnswer } from '../../../api/routes/customers/customer-file-answer';
import type { FilePartName } from '../../../domain/customer/file';
import type { Label } from '../../../domain/people/department';
import { useApi } from '../../auth/session';

/** What a part of a file asks for. */
export interface FileForm {
  readonly part: FilePartName;
  readonly label: Label;
  readonly form: object;
}

/** Where the API has a customer. */
export function customerPath(customerNo: string, part: string): string {
  return `/api/v1/customers/${encodeURIComponent(customerNo)}${part}`;
}

/** The file of a customer. */
export function useFile(customerNo: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['customer', customerNo, 'file'],
    queryFn: () => api.get<CustomerFileAnswer>(customerPath(customerNo, '/file'), {}),
  });
}

/** What the parts of files ask for. */
export function useFileForms() {
  const api = useApi();
  return useQuery({
    queryKey: ['customer-file-forms'],
    queryFn: async () =>
      (await api.get<{ readonly items: readonly FileForm[] }>('/api/v1/customers/file-forms', {})).items,
    staleTime: 60 * 60_000,
  });
}
