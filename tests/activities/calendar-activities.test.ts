import { MockActivityEnvironment } from '@temporalio/testing';
import { type CalendarPort, createCalendarActivities } from '../../activities/calendar-activities';
import type { CalendarChange, ChangeTally } from '../../domain/calendar/calendar-change';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { ProcessView } from '../../domain/process/process-view';
import { calendar } from '../support/build-order';
import { person } from '../support/people';

type Known = Pick<ProcessView, 'calendar' | 'closedAt' | 'startedAt' | 'clocks'>;

const change: CalendarChange = {
  calendarId: 'cn-standard',
  version: 2,
  reason: '调休',
  by: person('admin-01'),
};

const open: Known = {
  calendar: { id: 'cn-standard', version: 1 },
  closedAt: null,
  startedAt: '2026-11-20T08:00:00.000Z',
  clocks: [],
};

/** A few processes in memory, and what they are told. */
class FakeProcesses {
  readonly told: WorkingCalendar[] = [];

  constructor(private readonly known: Map<string, Known>) {}

  /** `when`: what telling a process does to it. */
  async change(ids: readonly string[], when: (known: Known) => Known): Promise<ChangeTally> {
    const port: CalendarPort = {
      version: async () => ({ ...calendar, version: 2 }),
      behind: async () => [],
      process: async (id) => (this.known.get(id) as ProcessView | undefined) ?? null,
      note: async () => {},
    };
    const activities = createCalendarActivities(port, async (id, told) => {
      this.told.push(told);
      const now = when(this.known.get(id) ?? open);
      this.known.set(id, now);
      if (now.calendar.version < 2) throw new Error('It does not take it');
    });
    return await new MockActivityEnvironment().run(async () => await activities.changeProcesses(change, ids));
  }
}

const takes = (known: Known): Known => ({ ...known, calendar: { ...known.calendar, version: 2 } });

describe('Telling processes of another version of their calendar', () => {
  it('counts who took it, also before a crash that nobody heard the end of', async () => {
    const processes = new FakeProcesses(
      new Map([
        ['a', open],
        ['b', takes(open)],
      ]),
    );

    expect(await processes.change(['a', 'b'], takes)).toEqual({ done: 2, skipped: 0, failed: [] });
    expect(processes.told).toHaveLength(1);
  });

  it('skips who ended before or in that very moment', async () => {
    const over = { ...open, closedAt: '2026-11-21T08:00:00.000Z' };
    const processes = new FakeProcesses(
      new Map([
        ['a', open],
        ['b', over],
      ]),
    );

    expect(await processes.change(['a', 'b'], () => over)).toEqual({ done: 0, skipped: 2, failed: [] });
  });

  it('names who did not take it', async () => {
    const processes = new FakeProcesses(new Map([['a', open]]));

    expect(await processes.change(['a', 'gone'], (known) => known)).toEqual({
      done: 0,
      skipped: 0,
      failed: ['a', 'gone'],
    });
  });

  it('sends the years a process may need, from its start to after its last clock', async () => {
    const processes = new FakeProcesses(new Map([['a', { ...open, startedAt: '2025-12-30T08:00:00.000Z' }]]));

    await processes.change(['a'], takes);

    const years = new Set(Object.keys(processes.told[0]?.holidays ?? {}).map((date) => date.slice(0, 4)));
    expect([...years].toSorted()[0]).toBe('2025');
    expect(processes.told[0]?.knownYears).toContain(2026);
  });
});
