import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApi, useSession } from '../../auth/session';

/** Whose file one may open; the file itself is the API’s to show. */
const readers: readonly string[] = [
  'account-manager',
  'area-manager',
  'department-head',
  'chief-representative',
  'administrator',
  'desk-clerk',
];

/** Who may ask the API for a customer, as its routes have it. */
const askers: readonly string[] = [...readers, 'specialist', 'operations', 'it-support'];

/** What the API has in the place of a customer when there are several. */
export const severalCustomers = '*';

/** A customer by name, as far as one may know it, and the way to their page, or to a tab of it. */
export function CustomerName({ customerNo, tab }: { customerNo: string; tab: string | null }) {
  const { t } = useTranslation();
  const api = useApi();
  const { myself } = useSession();
  const isOneOf = (roles: readonly string[]): boolean =>
    [myself, ...myself.standsInFor].some((who) => who.roles.some((role) => roles.includes(role)));
  const { data } = useQuery({
    queryKey: ['customer', customerNo, 'name'],
    enabled: customerNo !== severalCustomers && isOneOf(askers),
    queryFn: () => api.get<{ name: string }>(`/api/v1/customers/${encodeURIComponent(customerNo)}`, {}),
    retry: false,
    staleTime: 10 * 60_000,
  });
  if (customerNo === severalCustomers) return <>{t('case.manyCustomers')}</>;
  if (data === undefined) return <>{customerNo}</>;
  const words = `${data.name} ${customerNo}`;
  return isOneOf(readers) ? (
    <Link to={`/accounts/${encodeURIComponent(customerNo)}${tab === null ? '' : `?tab=${tab}`}`}>
      {words}
    </Link>
  ) : (
    <>{words}</>
  );
}
