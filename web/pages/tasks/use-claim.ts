import { useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../auth/session';
import { ApiProblem } from '../../data/api-problem';
import type { Task, TaskRow } from './use-tasks';

/** What came of claiming one task; `refusal` null: it is mine. */
export interface Claimed {
  readonly task: TaskRow;
  readonly refusal: Error | null;
}

/** Claims tasks, each by a request of its own, so that one which is gone spoils none of the others. */
export function useClaim(): (tasks: readonly TaskRow[]) => Promise<readonly Claimed[]> {
  const api = useApi();
  const queries = useQueryClient();
  const claim = async (task: TaskRow): Promise<Claimed> => {
    try {
      await api.post<Task>(`/api/v1/tasks/${task.taskId}/claim`, {}, crypto.randomUUID());
      return { task, refusal: null };
    } catch (error) {
      if (error instanceof ApiProblem || error instanceof TypeError) return { task, refusal: error };
      throw error;
    }
  };
  return async (tasks) => {
    const claimed = await Promise.all(tasks.map(claim));
    await queries.invalidateQueries({ queryKey: ['tasks'] });
    return claimed;
  };
}
