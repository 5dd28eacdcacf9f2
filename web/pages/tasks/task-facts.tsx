import { Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { whyNotTake } from '../../../domain/process/task-rules';
import { type Session } from '../../auth/session';
import { whyNotBy } from '../../data/as-whom';
import { DueTag } from '../../parts/due-tag';
import type { TaskRow } from './use-tasks';

/** How much time is left for a task. */
export function TaskDue({ task }: { task: TaskRow }) {
  const { offeredAt, dueAt, closedAt } = task;
  if (closedAt !== null) return null;
  return <DueTag startedAt={offeredAt} dueAt={dueAt} state={dueAt === null ? 'paused' : 'running'} />;
}

/** What one should know of a task before opening it. */
export function TaskFlags({ task }: { task: TaskRow }) {
  const { t } = useTranslation();
  const { handover, expedited, problems } = task;
  if (handover === null && expedited === 0 && problems.length === 0) return null;
  return (
    <Flex gap={4} wrap>
      {handover === null ? null : <Tag color="blue">{t('tasks.awaiting')}</Tag>}
      {expedited > 0 ? <Tag color="orange">{t('tasks.expedited', { count: expedited })}</Tag> : null}
      {problems.length > 0 ? <Tag color="red">{t('tasks.problems', { count: problems.length })}</Tag> : null}
    </Flex>
  );
}

/** Whether the person may take the task now, and does not have it yet. */
export function mayTake(task: TaskRow, myself: Session['myself']): boolean {
  return task.assignee !== myself.id && whyNotBy(myself, (by) => whyNotTake(task, by)) === null;
}
