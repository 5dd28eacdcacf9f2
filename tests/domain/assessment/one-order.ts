import type { Clock } from '../../../domain/clock/clock';
import { startClock } from '../../../domain/clock/clock';
import { accountManagers, executorsOf, itSupport } from '../../../domain/people/groups';
import type { WorkGroup } from '../../../domain/people/person';
import { theClock, theProcess } from '../../../domain/process/actor';
import type { EventData, EventType, ProcessEvent } from '../../../domain/process/event';
import { orderStarted, someTask } from '../../support/build-events';
import { calendar } from '../../support/build-order';
import { person } from '../../support/people';
import { shanghai } from '../calendar/calendars';

type EventTold = { [T in EventType]: readonly [T, EventData[T], string | null] }[EventType];

/** Events of one order at Shanghai wall-clock times. */
export function tell(...told: readonly (readonly [string, ...EventTold])[]): readonly ProcessEvent[] {
  return told.map(([at, type, data, by], n) => {
    const system = type.startsWith('clock.') ? theClock : theProcess;
    const actor = by === null ? system : person(by);
    return { processId: 'order/SO-1', seq: n + 1, at: shanghai(at), type, actor, data } as ProcessEvent;
  });
}

function clockFrom(name: string, at: string): Clock {
  return startClock(name, { workingMinutes: 120 }, shanghai(at), calendar);
}

function late(clock: Clock): Clock {
  return { ...clock, state: 'breached', breachedAt: clock.dueAt };
}

/** The n-th task of the order. */
export function taskIdOf(n: number): string {
  return `order.SO-1.${n}`;
}

function offer(n: number, name: string, group: WorkGroup, at: string): EventData['task.offered'] {
  const spec = { ...someTask, name, group, stage: 'provisioning' };
  const taskId = taskIdOf(n);
  return {
    taskId,
    spec,
    clock: clockFrom(`task:${taskId}`, at),
    acceptance: clockFrom(`accept:${taskId}`, at),
  };
}

const dataOfKunming = executorsOf({ station: 'data', localNetwork: 'kunming' });
const fieldOfDali = executorsOf({ station: 'field', localNetwork: 'dali' });
const inTime = clockFrom('accept', '2026-11-23 09:00');
const report = {
  category: 'technical',
  severity: 'minor',
  localNetwork: null,
  description: '端口无光',
  evidence: null,
} as const;
const promise = clockFrom('promise', '2026-11-23 09:00');
const lateHandover = late(clockFrom(`accept:${taskIdOf(3)}`, '2026-11-23 10:30'));
const problem = { problemId: 'P1', taskId: taskIdOf(3) };
const call = { callId: 'billing.start:1', system: 'billing', operation: 'start' };

/** A Monday in the life of an order to which everything happens that is assessed; on Tuesday morning it is over. */
export const oneOrder = tell(
  ['2026-11-23 09:00', 'process.started', orderStarted, 'desk-01'],
  ['2026-11-23 09:00', 'clock.started', { clock: promise }, null],
  ['2026-11-23 09:00', 'task.offered', offer(1, 'answer-order', accountManagers, '2026-11-23 09:00'), null],
  ['2026-11-23 10:00', 'task.claimed', { taskId: taskIdOf(1), acceptance: inTime }, 'am-01'],
  ['2026-11-23 10:00', 'task.completed', { taskId: taskIdOf(1), answer: null, clock: inTime }, 'am-01'],
  ['2026-11-23 10:00', 'task.offered', offer(2, 'configure-data', dataOfKunming, '2026-11-23 10:00'), null],
  [
    '2026-11-23 10:30',
    'task.returned',
    { taskId: taskIdOf(2), reason: '资料不全', clock: inTime, acceptance: inTime },
    'data-km-01',
  ],
  ['2026-11-23 10:30', 'task.offered', offer(3, 'configure-data', dataOfKunming, '2026-11-23 10:30'), null],
  ['2026-11-23 13:30', 'clock.breached', { clock: lateHandover, taskId: taskIdOf(3), recipients: [] }, null],
  ['2026-11-23 14:00', 'task.claimed', { taskId: taskIdOf(3), acceptance: lateHandover }, 'data-km-02'],
  [
    '2026-11-23 14:00',
    'problem.raised',
    {
      ...problem,
      report,
      raisedBy: { group: dataOfKunming, person: 'data-km-02' },
      responsible: fieldOfDali,
    },
    'data-km-02',
  ],
  [
    '2026-11-23 15:00',
    'problem.solved',
    {
      problemId: 'P1',
      cause: 'work-not-done-well',
      causedBy: { station: 'data', localNetwork: 'kunming' },
      solution: '换板',
    },
    'field-dl-01',
  ],
  ['2026-11-23 16:00', 'problem.closed', { ...problem, outcome: 'verified' }, null],
  [
    '2026-11-23 16:00',
    'clock.warned',
    { clock: inTime, percent: 50, taskId: taskIdOf(3), recipients: [] },
    null,
  ],
  [
    '2026-11-23 16:00',
    'clock.warned',
    { clock: inTime, percent: 80, taskId: taskIdOf(3), recipients: [] },
    null,
  ],
  [
    '2026-11-23 16:30',
    'task.completed',
    { taskId: taskIdOf(3), answer: null, clock: late(inTime) },
    'data-km-02',
  ],
  ['2026-11-23 16:30', 'task.offered', offer(4, 'rework', dataOfKunming, '2026-11-23 16:30'), null],
  ['2026-11-23 16:30', 'task.claimed', { taskId: taskIdOf(4), acceptance: inTime }, 'data-km-01'],
  ['2026-11-23 17:00', 'task.completed', { taskId: taskIdOf(4), answer: null, clock: inTime }, 'data-km-01'],
  [
    '2026-11-23 17:00',
    'fallout.opened',
    { ...call, why: 'unavailable', code: null, detail: '', group: itSupport },
    null,
  ],
  ['2026-11-24 09:30', 'fallout.closed', { ...call, action: 'recovered', proof: null }, null],
  ['2026-11-24 09:30', 'clock.stopped', { clock: { ...promise, state: 'met' } }, null],
  ['2026-11-24 10:00', 'process.closed', { outcome: 'completed' }, null],
);
