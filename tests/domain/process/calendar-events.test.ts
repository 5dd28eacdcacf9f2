import { startClock, pauseClock } from '../../../domain/clock/clock';
import { byHowFarMoved, movedClocks } from '../../../domain/process/moved-clocks';
import { cn, shanghai } from '../calendar/calendars';

const from = shanghai('2026-11-23 09:00');
const at = shanghai('2026-11-23 10:00');
const tuesdayOff = { ...cn, version: 2, holidays: { ...cn.holidays, '2026-11-24': '校庆' } };
const long = startClock('promise', { workingDays: 2 }, from, cn);
const short = startClock('task:1', { workingMinutes: 240 }, from, cn);
const clocks = [
  { clock: long, taskId: null },
  { clock: short, taskId: '1' },
  { clock: { ...pauseClock(long, at, cn), name: 'problem:P1' }, taskId: null },
];

describe('What another version of a calendar would move', () => {
  it('is the clocks whose end it changes: not those that end before, nor those that stand still', () => {
    const moved = movedClocks({ kind: 'order', businessKey: 'SO-1' }, clocks, tuesdayOff, at);

    expect(moved).toEqual([
      {
        process: { kind: 'order', businessKey: 'SO-1' },
        clock: 'promise',
        taskId: null,
        dueBefore: long.dueAt,
        dueAfter: shanghai('2026-11-25 18:00'),
        movedMs: 86_400_000,
        overdueAtOnce: false,
      },
    ]);
  });

  it('says what would be overdue at once', () => {
    const earlier = { ...cn, version: 2, hours: [{ fromMinute: 0, toMinute: 1440 }] };
    const late = startClock('task:2', { workingMinutes: 60 }, shanghai('2026-11-22 12:00'), cn);
    const sundays = { ...earlier, workingWeekdays: [1, 2, 3, 4, 5, 6, 7] };

    expect(
      movedClocks(
        { kind: 'order', businessKey: 'SO-1' },
        [{ clock: late, taskId: '2' }],
        sundays,
        shanghai('2026-11-23 09:30'),
      ),
    ).toMatchObject([{ overdueAtOnce: true }]);
  });

  it('comes farthest first, earlier or later alike', () => {
    const moved = (businessKey: string, movedMs: number) => ({
      process: { kind: 'order', businessKey } as const,
      clock: 'promise',
      taskId: null,
      dueBefore: from,
      dueAfter: at,
      movedMs,
      overdueAtOnce: false,
    });

    expect(
      [moved('b', 1), moved('a', 1), moved('c', -5), moved('d', 3)]
        .toSorted(byHowFarMoved)
        .map(({ process }) => process.businessKey),
    ).toEqual(['c', 'd', 'a', 'b']);
  });
});
