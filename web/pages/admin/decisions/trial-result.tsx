import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CandidateAnswer, DecisionTableAnswer } from '../../../../api/schemas/decision-table';
import type { TrialDifference } from '../../../../domain/authorisation/trial';
import { casePagePath } from '../../case/case-kinds';
import { LinesTable, closed } from '../shared/lines-table';
import { useDecisionWords } from './use-decision-words';

/** What came of trying a change on past cases. */
export interface Trial {
  readonly candidate: CandidateAnswer;
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
        <LinesTable<TrialDifference>
          rows={different}
          keyOf={({ contractNo, version }) => `${contractNo} ${version}`}
          perPage={10}
          empty={t('admin.noDifference')}
          opensTo={closed}
          columns={[
            {
              key: 'case',
              title: t('admin.case'),
              render: ({ contractNo, version }) => (
                <Link to={casePagePath({ kind: 'contract', number: contractNo })}>
                  {contractNo} · {t('admin.version', { version })}
                </Link>
              ),
            },
            {
              key: 'facts',
              title: t('admin.facts'),
              render: ({ facts }) =>
                t('admin.factsSay', {
                  discount: facts.discountPercent,
                  value: facts.monthlyValueCny,
                  months: facts.termMonths,
                  clauses: words.option(facts.clauses),
                }),
            },
            { key: 'before', title: t('admin.before'), render: ({ before }) => words.outputs(before) },
            { key: 'after', title: t('admin.after'), render: ({ after }) => words.outputs(after) },
            {
              key: 'rules',
              title: t('admin.rulesHit'),
              render: ({ rules }) => rules.map(words.rule).join(t('admin.listSeparator')),
            },
          ]}
        />
      )}
    </section>
  );
}
