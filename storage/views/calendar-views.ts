import type { CalendarApplication } from '../../domain/calendar/calendar-change';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import { type ClockOf, openClocksOf } from '../../domain/process/open-clocks';
import type { ProcessView } from '../../domain/process/process-view';
import type { Publication, StoredCalendar, StoredProcess, StoredTask } from '../documents';
import { bareCalendar } from '../reference/bare-calendar';
import { calendarApplication } from '../reference/calendar-applications';
import type { Store } from '../store';

/** A version of a calendar and who published it; null for the first, which nobody did. */
export interface CalendarVersion {
  readonly calendar: WorkingCalendar;
  readonly publication: Publication | null;
}

/** An open process with its open clocks. */
export interface ProcessClocks {
  readonly process: Pick<ProcessView, 'kind' | 'businessKey'>;
  readonly clocks: readonly ClockOf[];
}

/** Versions of calendars, and what reckons by them (CAL-2). */
export interface CalendarViews {
  /** All versions of a calendar, the newest first. */
  versions(id: string): Promise<readonly CalendarVersion[]>;
  version(id: string, version: number): Promise<CalendarVersion | null>;
  application(id: string, version: number): Promise<CalendarApplication | null>;
  /** How many open processes reckon by a version older than this one. */
  countBehind(id: string, version: number): Promise<number>;
  /** The open processes of a calendar with their open clocks, one after another. */
  openClocks(id: string): AsyncIterable<ProcessClocks>;
}

type Timed = Pick<StoredProcess, '_id' | 'kind' | 'businessKey' | 'clocks'>;
type TimedTask = Pick<StoredTask, 'processId' | 'taskId' | 'clock' | 'acceptance'>;

/** Processes whose tasks are looked up together. */
const atOnce = 200;

export function createCalendarViews(store: Store): CalendarViews {
  async function withTasks(processes: readonly Timed[]): Promise<ProcessClocks[]> {
    const ids = processes.map(({ _id }) => _id);
    const tasks = await store.tasks
      .find({ processId: { $in: ids }, closedAt: null })
      .project<TimedTask>({ processId: 1, taskId: 1, clock: 1, acceptance: 1 })
      .toArray();
    return processes.map((process) => ({
      process: { kind: process.kind, businessKey: process.businessKey },
      clocks: openClocksOf(
        process,
        tasks.filter(({ processId }) => processId === process._id),
      ),
    }));
  }

  async function* openClocks(id: string): AsyncGenerator<ProcessClocks> {
    let after = '';
    for (;;) {
      const processes = await store.processes
        .find({ 'calendar.id': id, closedAt: null, _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(atOnce)
        .project<Timed>({ kind: 1, businessKey: 1, clocks: 1 })
        .toArray();
      yield* await withTasks(processes);
      const last = processes.at(-1);
      if (last === undefined) return;
      after = last._id;
    }
  }

  return {
    versions: async (id) =>
      (await store.calendars.find({ id }).sort({ version: -1 }).toArray()).map(toVersion),
    version: async (id, version) => {
      const found = await store.calendars.findOne({ id, version });
      return found === null ? null : toVersion(found);
    },
    application: async (id, version) => await calendarApplication(store, id, version),
    countBehind: async (id, version) =>
      await store.processes.countDocuments({
        'calendar.id': id,
        closedAt: null,
        'calendar.version': { $lt: version },
      }),
    openClocks,
  };
}

function toVersion(stored: StoredCalendar): CalendarVersion {
  return { calendar: bareCalendar(stored), publication: stored.publication ?? null };
}
