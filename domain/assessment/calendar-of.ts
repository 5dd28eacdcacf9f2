import type { ProcessEvent } from '../process/event';
import type { ProcessView } from '../process/process-view';

/** The version of the calendar a process runs by after its last event; null for a record without a beginning. */
export function calendarRefOf(events: readonly ProcessEvent[]): ProcessView['calendar'] | null {
  for (const event of events.toReversed()) {
    if (event.type === 'calendar.applied') return { id: event.data.calendarId, version: event.data.to };
    if (event.type === 'process.started') return event.data.calendar;
  }
  return null;
}
