import { type Clock, pauseClock, rebase, resumeClock, startClock } from '../../../domain/clock/clock';
import { clockStory } from '../../../domain/process/clock-story';
import type { EventData, ProcessEvent } from '../../../domain/process/event';
import { theClock } from '../../../domain/process/actor';
import { cn, shanghai } from '../calendar/calendars';

type Told = Parameters<typeof clockStory>[1][number];

function told<T extends Told['type']>(seq: number, type: T, at: string, data: EventData[T]): Told {
  return {
    processId: 'order/SO-1',
    seq,
    at: shanghai(at),
    type,
    actor: theClock,
    data,
  } as ProcessEvent as Told;
}

const started = startClock('promise', { workingDays: 2 }, shanghai('2026-11-23 09:00'), cn);
const paused = pauseClock(started, shanghai('2026-11-23 10:00'), cn);
const resumed = resumeClock(paused, shanghai('2026-11-23 11:00'), cn);
const agreed = rebase(resumed, cn, shanghai('2026-11-30 12:00'), shanghai('2026-11-23 14:00'));

const inChinese = (clock: Clock, events: readonly Told[]): string[] =>
  clockStory(clock, events, cn).map(({ zh }) => zh);

describe('A clock in words', () => {
  it('tells its start, pauses, agreements and changes of the calendar, then its end', () => {
    const events = [
      told(2, 'clock.paused', '2026-11-23 10:00', { clock: paused, taskId: null, cause: '机房装修' }),
      told(3, 'clock.resumed', '2026-11-23 11:00', { clock: resumed, taskId: null }),
      told(4, 'clock.recounted', '2026-11-23 13:00', {
        clock: resumed,
        taskId: null,
        from: started.dueAt,
        reason: '调休',
      }),
      told(5, 'clock.rebased', '2026-11-23 14:00', { clock: agreed, taskId: null, reason: '资源不足' }),
    ];

    expect(inChinese(agreed, events)).toEqual([
      '2026-11-23 09:00 起算，时限 2 个工作日',
      '2026-11-23 10:00 暂停：机房装修',
      '2026-11-23 11:00 恢复，期限 2026-11-25 10:00',
      '2026-11-23 13:00 工作日历变更，由 2026-11-24 18:00 改为 2026-11-25 10:00：调休',
      '2026-11-23 14:00 与客户约定 2026-11-30 12:00：资源不足',
      '应于 2026-11-30 12:00 前完成',
    ]);
  });

  it('says so when it was paused from the first moment, and leaves out other clocks', () => {
    const other = { ...paused, name: 'task:1' };
    const events = [
      told(2, 'clock.paused', '2026-11-23 10:00', { clock: other, taskId: '1', cause: '别的' }),
    ];

    expect(inChinese(paused, events)).toEqual([
      '2026-11-23 09:00 起算，时限 2 个工作日',
      '2026-11-23 10:00 暂停：流程正等待客户',
      '暂停中，恢复后再定期限',
    ]);
  });

  it('has as many lines in English', () => {
    expect(clockStory(started, [], cn).map(({ en }) => en)).toEqual([
      '2026-11-23 09:00: starts, 2 working days',
      'Due 2026-11-24 18:00',
    ]);
  });
});
