import { Flex, Select, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePersonName } from '../../data/use-people';
import { PageTitle } from '../../parts/page-title';
import { Breaches } from './breaches';
import { CasesAtRiskFirst } from './cases-at-risk-first';
import { CustomerList } from './customer-list';
import { HandOver } from './hand-over';
import { useWhose } from './use-whose';

/** The account manager’s desk: what is open, at risk first; the customers; hand-overs. */
export function AccountsPage() {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const whose = useWhose();
  const { choices, managerId, choose } = whose;
  const [search, setSearch] = useSearchParams();
  return (
    <Flex vertical gap="middle" style={{ maxWidth: 1100 }}>
      <Flex gap="middle" align="center" wrap>
        <PageTitle text={t('accounts.title')} />
        {choices.length > 1 && (
          <Select
            aria-label={t('accounts.whose')}
            value={managerId ?? ''}
            onChange={(chosen) => choose(chosen === '' ? null : chosen)}
            options={choices.map((id) => ({
              value: id ?? '',
              label: id === null ? t('accounts.everybodys') : nameOf(id),
            }))}
            style={{ minWidth: 140 }}
          />
        )}
      </Flex>
      <Breaches managerId={managerId} />
      <Tabs
        activeKey={search.get('tab') ?? 'cases'}
        onChange={(tab) => setSearch({ tab }, { replace: true })}
        items={[
          {
            key: 'cases',
            label: t('accounts.open'),
            children: <CasesAtRiskFirst customerNo={null} managerId={managerId} />,
          },
          {
            key: 'customers',
            label: t('accounts.customers'),
            children: <CustomerList managerId={managerId} />,
          },
          { key: 'hand-over', label: t('accounts.handOver'), children: <HandOver managerId={managerId} /> },
        ]}
      />
    </Flex>
  );
}
