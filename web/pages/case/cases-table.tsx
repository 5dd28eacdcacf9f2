import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePersonName } from '../../data/use-people';
import { LocalTime } from '../../parts/local-time';
import { useLabel } from '../../texts/use-label';
import type { CaseInBrief } from './case-answers';
import { casePagePath } from './case-kinds';
import { CaseSigns, PromiseTag } from './case-signs';
import { severalCustomers } from './customer-name';
import { Holder } from './holder';

/** The cases as a table. */
export function CasesTable({ cases }: { cases: readonly CaseInBrief[] }) {
  const { t } = useTranslation();
  const label = useLabel();
  const nameOf = usePersonName();
  return (
    <Table<CaseInBrief>
      size="small"
      pagination={false}
      rowKey="href"
      dataSource={cases}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          title: t('case.number'),
          render: (_, { kind, kindLabel, processKey }) => (
            <>
              <Link to={casePagePath({ kind, number: processKey })}>{processKey}</Link>
              <div style={{ color: '#515151', fontSize: 12 }}>{label(kindLabel)}</div>
            </>
          ),
        },
        {
          title: t('common.customer'),
          render: (_, { customerNo, tier }) =>
            customerNo === severalCustomers ? t('case.manyCustomers') : `${customerNo} · ${tier}`,
        },
        { title: t('common.state'), render: (_, found) => <CaseSigns found={found} /> },
        {
          title: t('common.stage'),
          render: (_, { stageLabel }) => (stageLabel === null ? '—' : label(stageLabel)),
        },
        { title: t('case.promise'), render: (_, found) => <PromiseTag found={found} /> },
        {
          title: t('case.heldBy'),
          render: (_, { responsible }) => (responsible === null ? '—' : <Holder {...responsible} />),
        },
        { title: t('common.manager'), render: (_, { managerId }) => nameOf(managerId) },
        { title: t('case.startedAt'), render: (_, { startedAt }) => <LocalTime at={startedAt} /> },
      ]}
    />
  );
}
