import { instantOfLocal, localDateOf } from '../../../domain/calendar/local-time';
import type { Instant, LocalDate } from '../../../domain/calendar/working-calendar';
import { houseCalendarId } from '../../../domain/notifications/house-calendar';
import type { Services } from '../../services';

const minutesOfDay = 24 * 60;

/** This day as the house counts it. */
export interface Today {
  readonly at: Instant;
  readonly date: LocalDate;
  readonly endOfDay: Instant;
}

/** What day it is. @throws Error when the house has no calendar */
export async function today({ views, now }: Pick<Services, 'views' | 'now'>): Promise<Today> {
  const calendar = await views.reference.calendar(houseCalendarId);
  if (calendar === null) throw new Error(`There is no calendar ${houseCalendarId}`);
  const at = now();
  const date = localDateOf(calendar, at);
  return { at, date, endOfDay: instantOfLocal(calendar, date, minutesOfDay) };
}
