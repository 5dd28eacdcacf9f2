import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { StoredCalendar } from '../documents';

/** A calendar as the rest of the house knows it: without what the records add. */
export function bareCalendar({
  _id,
  publication: _publication,
  ...calendar
}: StoredCalendar): WorkingCalendar {
  return calendar;
}
