import * as fc from 'fast-check';
import { deadline } from '../../../domain/calendar/deadline';
import { explainDeadline } from '../../../domain/calendar/explain';
import { unknownYears } from '../../../domain/calendar/unknown-years';
import { budgetMs } from '../../../domain/calendar/working-time';
import { cn, newYork, pause, shanghai } from './calendars';
import { casesBetween } from './cases';

describe('CAL-1, CAL-2: a deadline can be explained', () => {
  it('names holidays and make-up days on the way', () => {
    const { explain } = explainDeadline(cn, shanghai('2026-09-30 16:00'), { workingDays: 2.5 }, []);
    expect(explain.map(({ date, kind, name }) => [date, kind, name])).toEqual([
      ['2026-09-30', 'working', null],
      ['2026-10-01', 'holiday', '国庆节'],
      ['2026-10-02', 'holiday', '国庆节'],
      ['2026-10-03', 'holiday', '国庆节'],
      ['2026-10-04', 'holiday', '国庆节'],
      ['2026-10-05', 'holiday', '国庆节'],
      ['2026-10-06', 'holiday', '国庆节'],
      ['2026-10-07', 'holiday', '国庆节'],
      ['2026-10-08', 'working', null],
      ['2026-10-09', 'working', null],
      ['2026-10-10', 'make-up', '国庆节'],
    ]);
  });

  it('counts the minutes of each day down to nothing', () => {
    const paused = pause('2026-11-23 09:30', '2026-11-23 10:00');
    const { explain } = explainDeadline(cn, shanghai('2026-11-20 16:00'), { workingDays: 1 }, [paused]);
    expect(explain).toEqual([
      {
        date: '2026-11-20',
        kind: 'working',
        name: null,
        countedMinutes: 120,
        remainingMinutes: 360,
        pausedMinutes: 0,
      },
      {
        date: '2026-11-21',
        kind: 'weekend',
        name: null,
        countedMinutes: 0,
        remainingMinutes: 360,
        pausedMinutes: 0,
      },
      {
        date: '2026-11-22',
        kind: 'weekend',
        name: null,
        countedMinutes: 0,
        remainingMinutes: 360,
        pausedMinutes: 0,
      },
      {
        date: '2026-11-23',
        kind: 'working',
        name: null,
        countedMinutes: 360,
        remainingMinutes: 0,
        pausedMinutes: 30,
      },
    ]);
  });

  it('shows what is left when an open pause begins', () => {
    const open = pause('2026-11-23 10:00', null);
    const explanation = explainDeadline(cn, shanghai('2026-11-23 09:00'), { workingDays: 1 }, [open]);
    expect(explanation).toEqual({
      dueAt: null,
      calendarVersion: 1,
      explain: [
        {
          date: '2026-11-23',
          kind: 'working',
          name: null,
          countedMinutes: 60,
          remainingMinutes: 420,
          pausedMinutes: 0,
        },
      ],
      warnings: [],
    });
  });

  it('counts every day alike for calendar days', () => {
    const { explain } = explainDeadline(cn, shanghai('2026-09-30 18:00'), { days: 1 }, []);
    expect(explain.map(({ kind, name, countedMinutes }) => [kind, name, countedMinutes])).toEqual([
      ['calendar-day', null, 360],
      ['calendar-day', '国庆节', 1080],
    ]);
  });

  it('always agrees with the deadline, and adds up', () => {
    const cases = casesBetween(Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1), 1);
    const calendars = fc.constantFrom(cn, newYork);
    const kinds = fc.constantFrom('working', 'elapsed');
    fc.assert(
      fc.property(calendars, cases, kinds, (calendar, { from, workingMinutes, pauses }, kind) => {
        const budget = kind === 'working' ? { workingMinutes } : { days: workingMinutes / 480 };
        const { dueAt, explain } = explainDeadline(calendar, from, budget, pauses);
        const total = Math.round(budgetMs(calendar, from, budget) / 60_000);
        const counted = explain.reduce((sum, line) => sum + line.countedMinutes, 0);
        expect(dueAt).toBe(deadline(calendar, from, budget, pauses));
        expect(counted + (explain.at(-1)?.remainingMinutes ?? 0)).toBe(total);
        expect(dueAt === null || counted === total).toBe(true);
        expect(new Set(explain.map(({ date }) => date)).size).toBe(explain.length);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('CAL-1: years without known holidays', () => {
  it('are named in a warning', () => {
    const { warnings } = explainDeadline(cn, shanghai('2026-12-31 16:00'), { workingDays: 1 }, []);
    expect(warnings).toEqual([expect.stringMatching(/^unknown-year:2027 /)]);
  });

  it('are not warned of by a deadline that stays outside them', () => {
    expect(explainDeadline(cn, shanghai('2026-12-31 09:00'), { workingDays: 1 }, []).warnings).toEqual([]);
  });

  it('do not matter to calendar days', () => {
    expect(explainDeadline(cn, shanghai('2026-12-31 09:00'), { days: 10 }, []).warnings).toEqual([]);
  });

  it('are told by the calendar’s own clocks', () => {
    expect(unknownYears(cn, shanghai('2026-12-31 23:59'), shanghai('2026-12-31 23:59'))).toEqual([]);
    expect(unknownYears(cn, shanghai('2026-12-31 23:59'), shanghai('2028-01-01 00:00'))).toEqual([
      2027, 2028,
    ]);
  });
});
