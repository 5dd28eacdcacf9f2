import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApi } from '../../auth/session';
import { usePersonName } from '../../data/use-people';

interface Found {
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

const mostNamed = 8;

/** Where customers are not looked after as they have to be (CUS-3); nothing when all is well. */
export function Breaches({ managerId }: { managerId: string | null }) {
  const { t } = useTranslation();
  const api = useApi();
  const nameOf = usePersonName();
  const { data } = useQuery({
    queryKey: ['customers', 'breaches'],
    queryFn: () => api.get<Found>('/api/v1/customers/breaches', {}),
  });
  const isShown = (found: { readonly managerId: string }): boolean =>
    managerId === null || found.managerId === managerId;
  const contacts = data?.contacts.filter(isShown) ?? [];
  const span = data?.span.filter(isShown) ?? [];
  if (data === undefined || contacts.length + span.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('accounts.breaches')}
      description={
        <ul style={{ margin: 0, paddingInlineStart: 18 }}>
          {span.map(({ managerId: id, kind, accounts, limit }) => (
            <li key={`${id} ${kind}`}>
              {t(`accounts.tooMany-${kind}`, { who: nameOf(id), accounts, limit })}
            </li>
          ))}
          {contacts.length > 0 && (
            <li>
              {t('accounts.tooFew', { count: contacts.length, least: data.limits.contactsOfImportant })}{' '}
              {contacts.slice(0, mostNamed).map(({ customerNo }) => (
                <Link
                  key={customerNo}
                  to={`/accounts/${encodeURIComponent(customerNo)}?tab=contacts`}
                  style={{ marginInlineEnd: 8 }}
                >
                  {customerNo}
                </Link>
              ))}
              {contacts.length > mostNamed && '…'}
            </li>
          )}
        </ul>
      }
    />
  );
}
