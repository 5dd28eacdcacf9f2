import { startClock } from '../../domain/clock/clock';
import { theProcess } from '../../domain/process/actor';
import type { EventData, EventType, ProcessEvent } from '../../domain/process/event';
import type { TaskSpec } from '../../domain/process/human-task';
import { accountManagers, executorsOf } from '../../domain/people/groups';
import { calendar } from './build-order';

const start = Date.parse('2026-11-20T08:00:00.000Z');

export const orderStarted: EventData['process.started'] = {
  kind: 'order',
  businessKey: 'SO-1',
  customerNo: 'C-1001',
  tier: 'A1',
  priority: 1,
  managerId: 'am-01',
  calendar: { id: 'cn-standard', version: 1 },
  requestKey: null,
  details: { productCode: 'leased-line' },
};

export const someTask: TaskSpec = {
  name: 'check-resources',
  title: { zh: '资源核查', en: 'Check resources' },
  stage: 'resource-check',
  group: executorsOf({ station: 'resource', localNetwork: 'kunming' }),
  alsoFor: [],
  candidates: [],
  excluded: [],
  from: { group: accountManagers, person: 'am-01' },
  returnable: true,
  place: 'a: 昆明',
  context: {},
};

/** The clock of a task of four working hours. */
export const taskClock = startClock('task:1', { workingMinutes: 240 }, '2026-11-20T08:00:00.000Z', calendar);

/** The clock of its hand-over: two working hours to accept it. */
export const acceptanceClock = startClock(
  'accept:order.SO-1.1',
  { workingMinutes: 120 },
  '2026-11-20T08:00:00.000Z',
  calendar,
);

/** What the offer of `someTask` says. */
export const someOffer: EventData['task.offered'] = {
  taskId: 'order.SO-1.1',
  spec: someTask,
  clock: taskClock,
  acceptance: acceptanceClock,
};

/** The `seq`-th event of one order, a minute after the one before. */
export function event<T extends EventType>(
  seq: number,
  type: T,
  data: EventData[T],
  by: string | null,
): ProcessEvent {
  const actor =
    by === null
      ? theProcess
      : ({
          kind: 'person',
          id: by,
          department: 'stations',
          roles: [],
          station: null,
          localNetworks: [],
          onBehalfOf: null,
        } as const);
  return {
    processId: 'order/SO-1',
    seq,
    at: new Date(start + seq * 60_000).toISOString(),
    type,
    actor,
    data,
  } as ProcessEvent;
}
