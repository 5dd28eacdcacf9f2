import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi, useSession } from '../../auth/session';

/** Whose file one may open; the file itself is the API’s to show. */
const readers: readonly string[] = [
  'account-manager',
  'area-manager',
  'department-head',
  'chief-representative',
  'desk-clerk',
];

/** A customer by name, as far as one may know it, and the way to their file. */
export function CustomerName({ customerNo }: { customerNo: string }) {
  const api = useApi();
  const { myself } = useSession();
  const { data } = useQuery({
    queryKey: ['customer', customerNo, 'name'],
    queryFn: () => api.get<{ name: string }>(`/api/v1/customers/${encodeURIComponent(customerNo)}`, {}),
    retry: false,
    staleTime: 10 * 60_000,
  });
  if (data === undefined) return <>{customerNo}</>;
  const words = `${data.name}(${customerNo})`;
  const mayOpen = [myself, ...myself.standsInFor].some(({ roles }) =>
    roles.some((role) => readers.includes(role)),
  );
  return mayOpen ? <Link to={`/accounts/${encodeURIComponent(customerNo)}`}>{words}</Link> : <>{words}</>;
}
