import { type UseQueryResult, keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { taskAnswer, taskSummary } from '../../../api/schemas/task';
import { useApi, useSession } from '../../auth/session';
import type { Query } from '../../data/api-client';
import type { PageOf } from '../../data/page-of';
import type { Segment, TaskListView } from './use-task-filter';

/** A task of a list. */
export type TaskRow = z.input<typeof taskSummary>;

/** A task with all one needs to do it. */
export type Task = z.input<typeof taskAnswer>;

export const tasksPerPage = 20;

/** A page of the tasks asked for, what breaks first at the top. */
export function useTasks({ segment, filter, page }: TaskListView): UseQueryResult<PageOf<TaskRow>> {
  const api = useApi();
  const { myself } = useSession();
  return useQuery({
    queryKey: ['tasks', segment, filter, page],
    queryFn: () =>
      api.get<PageOf<TaskRow>>('/api/v1/tasks', {
        ...askedFor(segment, myself.id),
        page,
        pageSize: tasksPerPage,
        sort: 'urgency',
        text: filter.text ?? undefined,
        kind: filter.kind ?? undefined,
        stage: filter.stage ?? undefined,
        overdue: filter.overdue ?? undefined,
        awaitingAcceptance: filter.awaitingAcceptance ?? undefined,
      }),
    placeholderData: keepPreviousData,
  });
}

/** The segments that are work to do. */
const counted: readonly Segment[] = ['mine', 'claimable'];

/** How much work there is before anything is filtered, of those segments that are counted; the API counts two hundred at most. */
export function useTaskCounts(): ReadonlyMap<Segment, number> {
  const api = useApi();
  const { myself } = useSession();
  const counts = useQueries({
    queries: counted.map((segment) => ({
      queryKey: ['tasks', segment, 'count'],
      queryFn: () =>
        api.get<PageOf<TaskRow>>('/api/v1/tasks', { ...askedFor(segment, myself.id), pageSize: 1 }),
    })),
  });
  return new Map(
    counted.flatMap((segment, n) => {
      const total = counts[n]?.data?.total;
      return total === undefined ? [] : [[segment, total] as const];
    }),
  );
}

/** Mine is what I hold, and what is kept for me alone though I have not taken it yet. */
function askedFor(segment: Segment, id: string): Query {
  if (segment === 'mine') return { liesWith: id };
  return segment === 'claimable' ? { claimable: true } : {};
}

/** One task. */
export function useTask(taskId: string): UseQueryResult<Task> {
  const api = useApi();
  return useQuery({
    queryKey: ['task', taskId],
    queryFn: () => api.get<Task>(`/api/v1/tasks/${taskId}`, {}),
  });
}
