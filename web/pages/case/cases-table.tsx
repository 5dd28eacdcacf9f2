import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePersonName } from '../../data/use-people';
import { LocalTime } from '../../parts/local-time';
import { useLabel } from '../../texts/use-label';
import type { CaseInBrief } from './case-answers';
import { casePagePath } from './case-kinds';
import { CaseSigns, PromiseTag } from './case-signs';
import { CustomerCell } from './customer-in-list';
import { Holder } from './holder';

/** So much room every column has its words in, if need be in two lines. */
const narrowest = 960;

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
      scroll={{ x: narrowest }}
      columns={[
        {
          title: t('case.number'),
          render: (_, { kind, kindLabel, processKey }) => (
            <>
              <Link to={casePagePath({ kind, number: processKey })} style={{ whiteSpace: 'nowrap' }}>
                {processKey}
              </Link>
              <div style={{ color: '#515151', fontSize: 12 }}>{label(kindLabel)}</div>
            </>
          ),
        },
        { title: t('common.customer'), render: (_, found) => <CustomerCell of={found} /> },
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
