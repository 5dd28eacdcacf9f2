import type { WorkingCalendar } from '../../../domain/calendar/working-calendar';
import {
  type Clock,
  abandonClock,
  passThreshold,
  pauseClock,
  rebase,
  recountClock,
  resumeClock,
  startClock,
} from '../../../domain/clock/clock';
import { explainClock } from '../../../domain/clock/explain-clock';
import { budgetText } from '../../../domain/clock/budget-text';
import { cn, onShanghaiClocks, shanghai } from '../calendar/calendars';

/** Two working days from Monday 23 November 2026, nine o'clock: due on Tuesday at closing time. */
const started = startClock('promise', { workingDays: 2 }, shanghai('2026-11-23 09:00'), cn);

/** Tuesday is a holiday all of a sudden. */
const tuesdayOff: WorkingCalendar = {
  ...cn,
  version: 2,
  holidays: { ...cn.holidays, '2026-11-24': '校庆' },
};

const at = shanghai('2026-11-23 10:00');
const recounted = (clock: Clock): Clock => recountClock(clock, tuesdayOff, at);
const dueOf = (clock: Clock): string => onShanghaiClocks(clock.dueAt);
const minutesOf = (clock: Clock): number =>
  explainClock(clock, [tuesdayOff, cn]).explain.reduce((sum, { countedMinutes }) => sum + countedMinutes, 0);

describe('CAL-2: a clock counted by another version of its calendar', () => {
  it('is due a day later when a day is off', () => {
    expect(dueOf(recounted(started))).toBe('2026-11-25 18:00');
  });

  it('is due earlier when there is more working time', () => {
    const noLunch = { ...cn, version: 2, hours: [{ fromMinute: 540, toMinute: 1080 }] };

    expect(dueOf(recountClock(started, noLunch, at))).toBe('2026-11-24 18:00');
    expect(
      dueOf(recountClock(startClock('t', { workingMinutes: 480 }, started.startedAt, cn), noLunch, at)),
    ).toBe('2026-11-23 17:00');
  });

  it('comes back unchanged when its end does not move', () => {
    const clock = startClock('t', { workingMinutes: 60 }, started.startedAt, cn);

    expect(recounted(clock)).toBe(clock);
  });

  it('keeps a date agreed with the customer', () => {
    const agreed = rebase(started, cn, shanghai('2026-12-01 12:00'), shanghai('2026-11-23 09:30'));

    expect(dueOf(recounted(agreed))).toBe('2026-12-01 12:00');
  });

  it('stays paused, and is counted by the new version when it goes on', () => {
    const paused = pauseClock(started, at, cn);
    const goesOn = resumeClock(recounted(paused), shanghai('2026-11-23 11:00'), tuesdayOff);

    expect([recounted(paused).state, recounted(paused).dueAt]).toEqual(['paused', null]);
    expect(dueOf(goesOn)).toBe('2026-11-26 10:00');
  });

  it('stays broken, and stays stopped', () => {
    const broken = passThreshold(started, 100, shanghai('2026-11-24 18:00'));
    const stopped = abandonClock(started, at, cn);

    expect([recounted(broken), recounted(stopped)]).toEqual([broken, stopped]);
  });

  it('gives a warning again whose time comes again, and no other', () => {
    const warned = passThreshold(
      passThreshold(started, 50, shanghai('2026-11-23 18:00')),
      80,
      shanghai('2026-11-24 14:48'),
    );

    expect(recountClock(warned, tuesdayOff, shanghai('2026-11-24 15:00')).warned).toEqual([50]);
  });

  it('is explained by the version it came out by, and the minutes add up', () => {
    expect(explainClock(started, [tuesdayOff, cn])).toMatchObject({
      calendarVersion: 1,
      dueAt: started.dueAt,
    });
    expect(explainClock(recounted(started), [tuesdayOff, cn])).toMatchObject({
      calendarVersion: 2,
      explain: expect.arrayContaining([expect.objectContaining({ date: '2026-11-24', kind: 'holiday' })]),
    });
    expect([minutesOf(started), minutesOf(recounted(started))]).toEqual([960, 960]);
  });

  it('is explained from its agreement on, pauses included', () => {
    const agreed = rebase(started, cn, shanghai('2026-11-25 12:00'), at);
    const paused = pauseClock(agreed, shanghai('2026-11-23 14:00'), cn);
    const clock = resumeClock(paused, shanghai('2026-11-23 15:00'), cn);

    const { dueAt, explain } = explainClock(clock, [cn]);

    expect(onShanghaiClocks(dueAt)).toBe('2026-11-25 14:00');
    expect(
      explain.map(({ date, countedMinutes, pausedMinutes }) => [date, countedMinutes, pausedMinutes]),
    ).toEqual([
      ['2026-11-23', 360, 60],
      ['2026-11-24', 480, 0],
      ['2026-11-25', 240, 0],
    ]);
    expect(explain.at(-1)?.remainingMinutes).toBe(0);
    expect(explainClock(paused, [cn]).dueAt).toBeNull();
  });

  it('has its budget in words', () => {
    expect(
      [{ workingDays: 5 }, { workingMinutes: 90 }, { workingMinutes: 20 }, { days: 7 }].map(
        (budget) => budgetText(budget).zh,
      ),
    ).toEqual(['5 个工作日', '1.5 个工作小时', '20 工作分钟', '7 个自然日']);
  });
});
