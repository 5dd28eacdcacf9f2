import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../data/use-people';
import { CustomerByNumber } from '../case/customer-by-number';
import { useBreaches } from './use-breaches';

const mostNamed = 8;

/** Where customers are not looked after as they have to be (CUS-3); nothing when all is well. */
export function Breaches({ managerId }: { managerId: string | null }) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const { data } = useBreaches();
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
                <span key={customerNo} style={{ marginInlineEnd: 8 }}>
                  <CustomerByNumber customerNo={customerNo} tab="contacts" />
                </span>
              ))}
              {contacts.length > mostNamed && '…'}
            </li>
          )}
        </ul>
      }
    />
  );
}
