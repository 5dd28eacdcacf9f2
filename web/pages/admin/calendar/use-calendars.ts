import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { ApplicationAnswer, VersionAnswer, calendarAnswer } from '../../../../api/schemas/calendar';
import { useApi } from '../../../auth/session';

export type Calendar = z.input<typeof calendarAnswer>;

/** A version with how far it was applied to what is on its way. */
export interface AppliedVersion extends VersionAnswer {
  readonly behind: number;
  readonly application: ApplicationAnswer | null;
}

const pollMs = 1_500;

export function useCalendars(): UseQueryResult<{ readonly items: readonly Calendar[] }> {
  const api = useApi();
  return useQuery({
    queryKey: ['admin', 'calendars'],
    queryFn: () => api.get<{ items: readonly Calendar[] }>('/api/v1/calendars', {}),
  });
}

export function useVersions(id: string): UseQueryResult<{ readonly items: readonly VersionAnswer[] }> {
  const api = useApi();
  return useQuery({
    queryKey: ['admin', 'calendars', id, 'versions'],
    queryFn: () => api.get<{ items: readonly VersionAnswer[] }>(`/api/v1/calendars/${id}/versions`, {}),
  });
}

/** Asked again while it is being applied. */
export function useAppliedVersion(id: string, version: number): UseQueryResult<AppliedVersion> {
  const api = useApi();
  return useQuery({
    queryKey: ['admin', 'calendars', id, 'versions', version],
    queryFn: () => api.get<AppliedVersion>(`/api/v1/calendars/${id}/versions/${version}`, {}),
    refetchInterval: ({ state: { data } }) => {
      const application = data?.application ?? null;
      return application !== null && application.finishedAt === null ? pollMs : false;
    },
  });
}
