import { Alert, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DecisionTableAnswer } from '../../../../api/schemas/decision-table';
import type { TrialDifference } from '../../../../domain/authorisation/trial';
import { casePagePath } from '../../case/case-kinds';
import { useDecisionWords } from './use-decision-words';

/** What came of trying a change on past cases. */
export interface Trial {
  readonly cases: number;
  readonly different: readonly TrialDifference[];
}

/** What a change would have decided otherwise. */
export function TrialResult({
  table,
  trial: { cases, different },
}: {
  table: DecisionTableAnswer;
  trial: Trial;
}) {
  const { t } = useTranslation();
  const words = useDecisionWords(table);
  return (
    <section aria-label={t('admin.try')} aria-live="polite">
      <Alert
        showIcon
        type={different.length === 0 ? 'success' : 'warning'}
        title={t('admin.trialSays', { cases, different: different.length })}
      />
      {different.length > 0 && (
        <Table<TrialDifference>
          size="small"
          style={{ marginBlockStart: 8 }}
          pagination={different.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
          rowKey={({ contractNo, version }) => `${contractNo} ${version}`}
          dataSource={different}
          scroll={{ x: 'max-content' }}
          columns={[
            {
              title: t('admin.case'),
              render: (_, { contractNo, version }) => (
                <Link to={casePagePath({ kind: 'contract', number: contractNo })}>
                  {contractNo} · {t('admin.version', { version })}
                </Link>
              ),
            },
            {
              title: t('admin.facts'),
              render: (_, { facts }) =>
                t('admin.factsSay', {
                  discount: facts.discountPercent,
                  value: facts.monthlyValueCny,
                  months: facts.termMonths,
                  clauses: words.option(facts.clauses),
                }),
            },
            { title: t('admin.before'), render: (_, { before }) => words.outputs(before) },
            { title: t('admin.after'), render: (_, { after }) => words.outputs(after) },
            { title: t('admin.rulesHit'), render: (_, { rules }) => rules.join(t('admin.listSeparator')) },
          ]}
        />
      )}
    </section>
  );
}
