import { type UseQueryResult, keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { taskSummary } from '../../../api/schemas/task';
import { useApi, useSession } from '../../auth/session';
import type { PageOf } from '../../data/page-of';
import { queryOf } from './count-of';
import { type Look, unitOf } from './use-look';
import { managedBy } from './whose-board';

export type TaskRow = z.input<typeof taskSummary>;

export const tasksPerPage = 20;

/** A page of the tasks behind a figure. `endOfDay` as the board says it. */
export function useBoardTasks(look: Look, endOfDay: string): UseQueryResult<PageOf<TaskRow>> {
  const api = useApi();
  const { station } = managedBy(useSession().myself);
  const { which, person, sort, page } = look;
  const unit = unitOf(look);
  return useQuery({
    queryKey: ['tasks', 'of-board', unit, which, person, sort, page, endOfDay],
    queryFn: () =>
      api.get<PageOf<TaskRow>>('/api/v1/tasks', {
        ...unit,
        // Besides those of the station, its manager may see tasks of their own.
        station: unit.station ?? station ?? undefined,
        ...queryOf(which, endOfDay),
        liesWith: person ?? undefined,
        sort,
        page,
        pageSize: tasksPerPage,
      }),
    placeholderData: keepPreviousData,
  });
}
