import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../auth/session';

/** Whose file one may open; the file itself is the API’s to show. */
const readers: readonly string[] = [
  'account-manager',
  'area-manager',
  'department-head',
  'chief-representative',
  'administrator',
  'desk-clerk',
];

/** What the API has in the place of a customer when there are several. */
export const severalCustomers = '*';

/** A customer as answers have them. */
export interface NamedCustomer {
  readonly customerNo: string;
  readonly customerName: string | null;
}

/** A customer within a sentence: by name and number. */
export function customerWords({ customerNo, customerName }: NamedCustomer, t: TFunction): string {
  if (customerNo === severalCustomers) return t('case.manyCustomers');
  return customerName === null ? customerNo : `${customerName} ${customerNo}`;
}

/** The same, leading who may open the customer’s file to it, or to a tab of it. */
export function CustomerName({ tab, ...customer }: NamedCustomer & { readonly tab: string | null }) {
  const { t } = useTranslation();
  const { myself } = useSession();
  const { customerNo, customerName } = customer;
  const mayOpen = [myself, ...myself.standsInFor].some(({ roles }) =>
    roles.some((role) => readers.includes(role)),
  );
  if (customerName === null) return <>{customerWords(customer, t)}</>;
  const words = (
    <>
      {customerName} <span style={{ whiteSpace: 'nowrap' }}>{customerNo}</span>
    </>
  );
  if (!mayOpen) return words;
  return (
    <Link to={`/accounts/${encodeURIComponent(customerNo)}${tab === null ? '' : `?tab=${tab}`}`}>
      {words}
    </Link>
  );
}
