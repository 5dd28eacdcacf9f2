import { setHandler } from '@temporalio/workflow';
import type { ClockKeeper } from './clock-keeper';
import { type ApplyCalendarRequest, applyCalendar } from './contract';
import type { ProcessRecord } from './process-record';
import { refuse } from './refusal';

/**
 * Registers the change to another version of the working calendar (CAL-2). Call before anything is awaited. A version that came late,
 * after a newer one, changes nothing.
 */
export function listenToCalendars(record: ProcessRecord, clocks: ClockKeeper): void {
  setHandler(
    applyCalendar,
    async ({ calendar, reason, by }) => {
      if (calendar.version > record.view.calendar.version) clocks.adopt(calendar, reason, by);
      return await record.receipt();
    },
    { validator: (request) => admit(record, request) },
  );
}

function admit({ view }: ProcessRecord, { calendar, by }: ApplyCalendarRequest): void {
  if (!by.roles.includes('administrator')) refuse('forbidden', 'Calendars are changed by administrators');
  if (view.closedAt !== null) refuse('process-closed', 'The process is over');
  if (calendar.id !== view.calendar.id)
    refuse('conflict', `This process reckons by the calendar ${view.calendar.id}`);
}
