import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { ApplicationAnswer, VersionAnswer, calendarAnswer } from '../../../../api/schemas/calendar';
import { useApi } from '../../../auth/session';

export type Calendar = z.input<typeof calendarAnswer>;

/** A version with how far it was applied to what is on its way. */
export interface AppliedVersion extends VersionAnswer {
  readonly behind: number;
  readonly application: ApplicationAnswer | null;
}

/** What a calendar is called; its id when it has no name. */
export function useCalendarName(): (id: string) => string {
  const { t, i18n } = useTranslation();
  return (id) => (i18n.exists(`admin.calendar-${id}`) ? t(`admin.calendar-${id}`) : id);
}

const pollMs = 1_500;

export function useCalendars(): UseQueryResult<{ readonly items: readonly Calendar[] }> {
  const api = useApi();
  return useQuery({
    queryKey: ['admin', 'calendars'],
    queryFn: () => api.get<{ items: readonly Calendar[] }>('/api/v1/calendars', {}),
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
