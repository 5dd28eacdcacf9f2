import { useQuery } from '@tanstack/react-query';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import { useApi } from '../auth/session';

/** The calendar that promises are counted by; null until it is known. */
export function useCalendar(): WorkingCalendar | null {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['calendar', 'cn-standard'],
    queryFn: () => api.get<WorkingCalendar>('/api/v1/calendars/cn-standard', {}),
    staleTime: 10 * 60_000,
  });
  return data ?? null;
}
