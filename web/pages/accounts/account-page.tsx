import { Descriptions, Flex, Tabs, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { localNetworkLabels } from '../../../domain/people/department';
import { useSession } from '../../auth/session';
import { usePersonName } from '../../data/use-people';
import { Loaded } from '../../parts/page-state';
import { PageTitle } from '../../parts/page-title';
import { industryText } from '../../texts/industries';
import { useLabel } from '../../texts/use-label';
import { type CustomerWithContracts, useCustomer } from '../sales/use-customer';
import { CasesAtRiskFirst } from './cases-at-risk-first';
import { ContactLog } from './contact-log';
import { Contracts } from './contracts';
import { CustomerFile } from './customer-file';
import { mayKeep } from './may';
import { OurContacts } from './our-contacts';
import { ServicesInUse } from './services-in-use';
import { TierHistory } from './tier-history';

/** One customer: what is open, what they use and under which contracts; for who keeps it, their file. */
export function AccountPage() {
  const customerNo = useParams()['customerNo'];
  const customer = useCustomer(customerNo);
  return <Loaded query={customer}>{(found) => <Known customer={found} />}</Loaded>;
}

function Known({ customer }: { customer: CustomerWithContracts }) {
  const { t } = useTranslation();
  const { myself } = useSession();
  const [search, setSearch] = useSearchParams();
  const { customerNo } = customer;
  const isKept = mayKeep(myself, customer);
  return (
    <Flex vertical gap="middle" style={{ maxWidth: 1100 }}>
      <Head customer={customer} />
      <Tabs
        activeKey={search.get('tab') ?? 'cases'}
        onChange={(tab) => setSearch({ tab }, { replace: true })}
        destroyOnHidden
        items={[
          {
            key: 'cases',
            label: t('accounts.open'),
            children: <CasesAtRiskFirst customerNo={customerNo} managerId={null} />,
          },
          {
            key: 'services',
            label: t('accounts.servicesAndContracts'),
            children: (
              <Flex vertical gap="middle">
                <ServicesInUse customerNo={customerNo} />
                <Contracts customer={customer} isKept={isKept} />
              </Flex>
            ),
          },
          ...(isKept
            ? [
                { key: 'file', label: t('accounts.file'), children: <CustomerFile customer={customer} /> },
                {
                  key: 'contacts',
                  label: t('accounts.ourContacts'),
                  children: <OurContacts customer={customer} />,
                },
                { key: 'log', label: t('accounts.log'), children: <ContactLog customerNo={customerNo} /> },
                {
                  key: 'tiers',
                  label: t('accounts.tierHistory'),
                  children: <TierHistory customer={customer} />,
                },
              ]
            : []),
        ]}
      />
    </Flex>
  );
}

function Head({ customer }: { customer: CustomerWithContracts }) {
  const { t } = useTranslation();
  const label = useLabel();
  const nameOf = usePersonName();
  const { customerNo, name, tier, important, signed, kind, industry, managerId, homeNetwork } = customer;
  return (
    <>
      <Link to="/accounts?tab=customers">{t('accounts.back')}</Link>
      <Flex gap="small" wrap align="center">
        <PageTitle text={name} />
        <Tag color="blue">{t('accounts.tierOf', { tier })}</Tag>
        {important && <Tag color="gold">{t('accounts.important')}</Tag>}
        {!signed && <Tag>{t('accounts.unsigned')}</Tag>}
      </Flex>
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 3 }}
        items={[
          { key: 'no', label: t('accounts.customerNo'), children: customerNo },
          { key: 'kind', label: t('accounts.kind'), children: t(`accounts.kind-${kind}`) },
          { key: 'manager', label: t('common.manager'), children: nameOf(managerId) },
          {
            key: 'network',
            label: t('accounts.homeNetwork'),
            children: label(localNetworkLabels[homeNetwork]),
          },
          { key: 'industry', label: t('accounts.industry'), children: industryText(industry, label) },
        ]}
      />
    </>
  );
}
