import { Context } from '@temporalio/activity';
import {
  type CalendarChange,
  type ChangeTally,
  addTally,
  nothingDone,
} from '../domain/calendar/calendar-change';
import { windowBetween } from '../domain/calendar/window';
import type { Instant, WorkingCalendar } from '../domain/calendar/working-calendar';
import type { ProcessView } from '../domain/process/process-view';

/** Where calendars, the processes that reckon by them and the progress of a change are kept (storage/ implements it). */
export interface CalendarPort {
  /** @throws Error when there is no such version: versions are never deleted */
  version(id: string, version: number): Promise<WorkingCalendar>;
  /** Ids of open processes that reckon by an older version, ascending after `after`. */
  behind(change: CalendarChange, after: string | null, limit: number): Promise<readonly string[]>;
  process(processId: string): Promise<ProcessView | null>;
  note(change: CalendarChange, tally: ChangeTally, finishedAt: Instant | null): Promise<void>;
}

/**
 * Tells a process; the same change told again happens once.
 * @throws when the process does not take it
 */
export type TellProcess = (
  processId: string,
  calendar: WorkingCalendar,
  change: CalendarChange,
) => Promise<void>;

/** What the workflow that applies a calendar needs done (CAL-2). */
export interface CalendarActivities {
  processesBehind(change: CalendarChange, after: string | null, limit: number): Promise<readonly string[]>;
  changeProcesses(change: CalendarChange, processIds: readonly string[]): Promise<ChangeTally>;
  noteProgress(change: CalendarChange, tally: ChangeTally, finishedAt: Instant | null): Promise<void>;
}

export function createCalendarActivities(calendars: CalendarPort, tell: TellProcess): CalendarActivities {
  async function changeOne(
    change: CalendarChange,
    calendar: WorkingCalendar,
    processId: string,
  ): Promise<ChangeTally> {
    const view = await calendars.process(processId);
    if (view === null) return { ...nothingDone, failed: [processId] };
    const standing = settled(view, change);
    if (standing !== null) return standing;
    try {
      await tell(processId, windowBetween(calendar, view.startedAt, latestOf(view)), change);
      return { ...nothingDone, done: 1 };
    } catch {
      // Whatever was answered, the record says how it is.
      const after = await calendars.process(processId);
      return (after === null ? null : settled(after, change)) ?? { ...nothingDone, failed: [processId] };
    }
  }

  return {
    processesBehind: async (change, after, limit) => await calendars.behind(change, after, limit),
    changeProcesses: async (change, processIds) => {
      const calendar = await calendars.version(change.calendarId, change.version);
      const tallies = await Promise.all(
        processIds.map(async (processId) => {
          const tally = await changeOne(change, calendar, processId);
          Context.current().heartbeat();
          return tally;
        }),
      );
      return tallies.reduce(addTally, nothingDone);
    },
    noteProgress: async (change, tally, finishedAt) => await calendars.note(change, tally, finishedAt),
  };
}

/** What there is nothing more to do about; null for a process that has to be told. */
function settled({ calendar, closedAt }: ProcessView, { version }: CalendarChange): ChangeTally | null {
  if (calendar.version >= version) return { ...nothingDone, done: 1 };
  return closedAt === null ? null : { ...nothingDone, skipped: 1 };
}

/** The latest instant the process looks ahead to: now, or the end of one of its clocks. */
function latestOf({ clocks }: ProcessView): Instant {
  const ends = clocks.flatMap(({ dueAt, agreedDueAt }) => [dueAt, agreedDueAt]).filter((at) => at !== null);
  return [new Date().toISOString(), ...ends].reduce((latest, at) => (at > latest ? at : latest));
}
