import { Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { DueTag } from '../../parts/due-tag';
import { StateTag } from '../../parts/flow/state-tag';
import type { CaseInBrief } from './case-answers';

/** State, risk and what stands in the way, as tags. */
export function CaseSigns({ found }: { found: CaseInBrief }) {
  const { t } = useTranslation();
  const { state, atRisk, openProblems, calls } = found;
  return (
    <Flex gap={4} wrap>
      <StateTag state={state} />
      {atRisk && <Tag color="red">{t('case.atRisk')}</Tag>}
      {openProblems > 0 && <Tag color="orange">{t('case.problemCount', { count: openProblems })}</Tag>}
      {calls.length > 0 && <Tag color="orange">{t('case.stuckCount', { count: calls.length })}</Tag>}
    </Flex>
  );
}

/** What is left of the promise; nothing once it is over. */
export function PromiseTag({ found }: { found: CaseInBrief }) {
  const { startedAt, promiseDueAt, closedAt, state } = found;
  if (closedAt !== null) return <>—</>;
  return (
    <DueTag startedAt={startedAt} dueAt={promiseDueAt} state={state === 'pending' ? 'paused' : 'running'} />
  );
}
