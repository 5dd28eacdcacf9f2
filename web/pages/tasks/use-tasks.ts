import { type UseQueryResult, keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { taskAnswer, taskSummary } from '../../../api/schemas/task';
import { useApi } from '../../auth/session';
import type { PageOf } from '../../data/page-of';
import type { TaskListView } from './use-task-filter';

/** A task of a list. */
export type TaskRow = z.input<typeof taskSummary>;

/** A task with all one needs to do it. */
export type Task = z.input<typeof taskAnswer>;

export const tasksPerPage = 20;

/** A page of the tasks asked for, what breaks first at the top. */
export function useTasks({ segment, filter, page }: TaskListView): UseQueryResult<PageOf<TaskRow>> {
  const api = useApi();
  return useQuery({
    queryKey: ['tasks', segment, filter, page],
    queryFn: () =>
      api.get<PageOf<TaskRow>>('/api/v1/tasks', {
        page,
        pageSize: tasksPerPage,
        sort: 'urgency',
        ...(segment === 'mine' && { mine: true }),
        ...(segment === 'claimable' && { claimable: true }),
        text: filter.text ?? undefined,
        kind: filter.kind ?? undefined,
        stage: filter.stage ?? undefined,
        overdue: filter.overdue ?? undefined,
        awaitingAcceptance: filter.awaitingAcceptance ?? undefined,
      }),
    placeholderData: keepPreviousData,
  });
}

/** One task. */
export function useTask(taskId: string): UseQueryResult<Task> {
  const api = useApi();
  return useQuery({
    queryKey: ['task', taskId],
    queryFn: () => api.get<Task>(`/api/v1/tasks/${taskId}`, {}),
  });
}
