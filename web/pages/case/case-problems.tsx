import { Card, Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProblemAnswer } from '../../../api/schemas/process-problem';
import { usePersonName } from '../../data/use-people';
import { DueTag } from '../../parts/due-tag';
import { LocalTime } from '../../parts/local-time';
import { Loaded, Nothing } from '../../parts/page-state';
import type { CaseRef } from './case-kinds';
import { Holder } from './holder';
import { useCasePart } from './use-case';

/** The problems of a case, from being raised to being solved and verified. */
export function CaseProblems({ of }: { of: CaseRef }) {
  const { t } = useTranslation();
  const query = useCasePart<{ items: readonly ProblemAnswer[] }>(of, '/problems');
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Nothing text={t('case.noProblems')} />
        ) : (
          <Flex vertical gap={8}>
            {items.toReversed().map((problem) => (
              <Problem key={problem.problemId} problem={problem} />
            ))}
          </Flex>
        )
      }
    </Loaded>
  );
}

function Problem({ problem }: { problem: ProblemAnswer }) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const { problemId, category, severity, state, description, evidence, closedAt, clock, solution } = problem;
  return (
    <Card size="small">
      <Flex gap={4} wrap align="center">
        <Typography.Text strong>
          {problemId} {t(`case.category-${category}`)}
        </Typography.Text>
        <Tag>{t(`case.severity-${severity}`)}</Tag>
        <Tag color={closedAt === null ? 'orange' : 'green'}>{t(`case.problem-${state}`)}</Tag>
        {closedAt === null && <DueTag {...clock} />}
      </Flex>
      <Typography.Paragraph style={{ marginBlock: 6 }}>{description}</Typography.Paragraph>
      {evidence !== null && (
        <Typography.Paragraph type="secondary" style={{ margin: 0 }}>
          {t('case.evidence')}
          {t('case.colon')}
          {evidence}
        </Typography.Paragraph>
      )}
      <Typography.Text type="secondary">
        {t('case.raisedBy')} <Holder {...problem.raisedBy} /> · <LocalTime at={problem.raisedAt} /> ·{' '}
        {t('case.responsible')} <Holder group={problem.responsible} person={null} />
        {problem.solver !== null && ` · ${nameOf(problem.solver)}`}
      </Typography.Text>
      {solution !== null && (
        <Typography.Paragraph style={{ margin: '6px 0 0' }}>
          {t('case.solution')}
          {t('case.colon')}
          {problem.cause !== null && `${t(`case.cause-${problem.cause}`)} · `}
          {solution}
        </Typography.Paragraph>
      )}
    </Card>
  );
}
