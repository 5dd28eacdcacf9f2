import { App, Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { isTakingBack } from '../../../domain/process/task-rules';
import { useApi, useSession } from '../../auth/session';
import { whyNotBy } from '../../data/as-whom';
import { useOnce } from '../../data/use-once';
import { lastAddress } from '../../layout/last-address';
import { ProblemAlert } from '../../parts/problem-alert';
import { ActionDialog } from './action-dialog';
import { type TaskAction, taskActions } from './task-actions';
import { mayTake } from './task-facts';
import type { Task } from './use-tasks';

/** After these the task is somebody else’s. */
const leaving: readonly TaskAction['name'][] = ['return', 'release', 'reassign'];

/** What the person may do with the task besides answering it, and only that. */
export function ActionBar({ task }: { task: Task }) {
  const { t } = useTranslation();
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { myself } = useSession();
  const [asked, ask] = useState<TaskAction | null>(null);
  const again = (): void => {
    void queries.invalidateQueries({ queryKey: ['task', task.taskId] });
    void queries.invalidateQueries({ queryKey: ['tasks'] });
    void queries.invalidateQueries({ queryKey: ['process', task.kind, task.processKey] });
  };
  const claim = useOnce(
    (_nothing: null, key) => api.post<Task>(`/api/v1/tasks/${task.taskId}/claim`, {}, key),
    () => {
      void message.success(t('tasks.claimed'));
      again();
    },
  );
  const isMineToTakeBack = whyNotBy(myself, (by) => (isTakingBack(task, by) ? null : 'forbidden')) === null;
  const allowed = taskActions.filter(({ whyNot }) => whyNotBy(myself, (by) => whyNot(task, by)) === null);
  const finish = ({ name }: TaskAction): void => {
    ask(null);
    again();
    if (leaving.includes(name)) void navigate(lastAddress('/tasks'));
  };
  return (
    <Flex vertical gap="small">
      <Flex wrap gap="small">
        {mayTake(task, myself) ? (
          <Button type="primary" loading={claim.isPending} onClick={() => claim.mutate(null)}>
            {t(isMineToTakeBack ? 'tasks.takeBack' : task.handover === null ? 'tasks.claim' : 'tasks.accept')}
          </Button>
        ) : null}
        {allowed.map((action) => (
          <Button key={action.name} onClick={() => ask(action)}>
            {t(`tasks.do-${action.name}`)}
          </Button>
        ))}
      </Flex>
      <ProblemAlert error={claim.error} />
      {asked === null ? null : (
        <ActionDialog
          key={asked.name}
          task={task}
          action={asked}
          onClose={() => ask(null)}
          onDone={() => finish(asked)}
        />
      )}
    </Flex>
  );
}
