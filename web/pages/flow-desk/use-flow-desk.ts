import { type UseQueryResult, keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { incidentAnswer } from '../../../api/schemas/incident';
import type { ProcessInBrief } from '../../../api/schemas/process-in-brief';
import type { slowLineAnswer } from '../../../api/schemas/slow-line';
import type { Role } from '../../../domain/people/department';
import type { SlownessReason } from '../../../domain/process/slow';
import { useApi, useSession } from '../../auth/session';
import type { PageOf } from '../../data/page-of';

export type Incident = z.input<typeof incidentAnswer>;
export type SlowLine = z.input<typeof slowLineAnswer>;

export const linesPerPage = 20;

/** Time alone makes things late, without an event. */
const freshMs = 30_000;

/** One line for each outside system that does not answer. */
export function useIncidents(): UseQueryResult<{ readonly items: readonly Incident[] }> {
  const api = useApi();
  return useQuery({
    queryKey: ['processes', 'incidents'],
    queryFn: () => api.get<{ readonly items: readonly Incident[] }>('/api/v1/incidents', {}),
    refetchInterval: freshMs,
  });
}

/** A page of the processes that wait for a system. */
export function useBehind(system: string, page: number): UseQueryResult<PageOf<ProcessInBrief>> {
  const api = useApi();
  return useQuery({
    queryKey: ['processes', 'incidents', system, page],
    queryFn: () =>
      api.get<PageOf<ProcessInBrief>>(`/api/v1/incidents/${system}`, { page, pageSize: linesPerPage }),
    placeholderData: keepPreviousData,
  });
}

/** A page of what is stuck or slow; `why` null: for whatever reason. */
export function useSlow(why: SlownessReason | null, page: number): UseQueryResult<PageOf<SlowLine>> {
  const api = useApi();
  return useQuery({
    queryKey: ['processes', 'stuck', why, page],
    queryFn: () =>
      api.get<PageOf<SlowLine>>('/api/v1/stuck', { why: why ?? undefined, page, pageSize: linesPerPage }),
    placeholderData: keepPreviousData,
    refetchInterval: freshMs,
  });
}

/** Whether one of these roles is theirs, or of somebody they stand in for. */
export function useHasRole(...wanted: readonly Role[]): boolean {
  const { myself } = useSession();
  return [myself, ...myself.standsInFor].some(({ roles }) => roles.some((role) => wanted.includes(role)));
}
