import { segmentStates } from '../../../domain/order/segment-states';
import type { OrderEnd } from '../../../domain/order/order';
import { placeOfEnd } from '../../../domain/order/planned-steps';
import type { LocalNetwork } from '../../../domain/people/department';
import { executorsOf, networkPlanning } from '../../../domain/people/groups';
import type { TaskView } from '../../../domain/process/human-task';
import type { Problem } from '../../../domain/process/problem';
import { project } from '../../../domain/process/projection';
import type { ProcessView } from '../../../domain/process/process-view';
import { event, orderStarted } from '../../support/build-events';
import { buildOrder } from '../../support/build-order';
import { buildTask } from '../../support/build-task';

const at = (hour: number): string => `2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`;

function endIn(end: OrderEnd['end'], localNetwork: LocalNetwork): OrderEnd {
  return { end, addressId: `${end}-1`, address: `${localNetwork} 1`, localNetwork };
}

/** A leased line between two local networks. */
function lineBetween(a: LocalNetwork, b: LocalNetwork) {
  return buildOrder({ ends: [endIn('a', a), endIn('b', b)] });
}

const view: ProcessView = {
  ...project(null, event(1, 'process.started', orderStarted, 'desk-01')).view,
  state: 'inProgress',
};

/** Work of a station in a whole network. */
function work(localNetwork: LocalNetwork, name: string, different: Partial<TaskView>): TaskView {
  const station =
    name === 'set-up-transmission' ? 'transmission' : name === 'install-field' ? 'field' : 'data';
  return buildTask({
    taskId: `${name}:${localNetwork}`,
    name,
    place: localNetwork,
    group: executorsOf({ station, localNetwork }),
    offeredAt: at(1),
    ...different,
  });
}

const done = { state: 'completed', closedAt: at(5) } as const;
const claimed = { state: 'claimed', claimedAt: at(2) } as const;

/** Everything a local network has to do, and the field work at its end, done. */
function allDone(localNetwork: LocalNetwork, end: OrderEnd | null): TaskView[] {
  return [
    work(localNetwork, 'set-up-transmission', done),
    work(localNetwork, 'configure-data', { ...done, closedAt: at(6) }),
    ...(end === null ? [] : [work(localNetwork, 'install-field', { ...done, place: placeOfEnd(end) })]),
  ];
}

function statesOf(
  order: ReturnType<typeof buildOrder>,
  tasks: readonly TaskView[],
  changed: Partial<ProcessView>,
) {
  return segmentStates(order, { ...view, ...changed }, tasks).map(({ localNetwork, role, state, since }) => [
    localNetwork,
    role,
    state,
    since,
  ]);
}

describe('The segments of an order', () => {
  it.each<[string, LocalNetwork, LocalNetwork, readonly (readonly [LocalNetwork, string])[]]>([
    ['one network', 'kunming', 'kunming', [['kunming', 'end']]],
    [
      'two',
      'qujing',
      'kunming',
      [
        ['qujing', 'end'],
        ['kunming', 'end'],
      ],
    ],
    [
      'three',
      'qujing',
      'chuxiong',
      [
        ['qujing', 'end'],
        ['kunming', 'transit'],
        ['chuxiong', 'end'],
      ],
    ],
    [
      'all five',
      'lijiang',
      'qujing',
      [
        ['lijiang', 'end'],
        ['dali', 'transit'],
        ['chuxiong', 'transit'],
        ['kunming', 'transit'],
        ['qujing', 'end'],
      ],
    ],
  ])('are as many as networks on its way: %s', (_how, a, b, expected) => {
    const segments = segmentStates(lineBetween(a, b), view, []);

    expect(segments.map(({ localNetwork, role }) => [localNetwork, role])).toEqual(expected);
    expect(segments.map(({ state, since }) => [state, since])).toEqual(
      expected.map(() => ['waiting', view.startedAt]),
    );
  });

  it('each stand for themselves: one done, one passed through at work, one not accepted yet', () => {
    const order = lineBetween('qujing', 'chuxiong');
    const tasks = [
      ...allDone('qujing', order.ends[0] ?? null),
      work('kunming', 'set-up-transmission', claimed),
      work('kunming', 'configure-data', {}),
      work('chuxiong', 'configure-data', {}),
    ];

    expect(statesOf(order, tasks, {})).toEqual([
      ['qujing', 'end', 'done', at(6)],
      ['kunming', 'transit', 'working', at(2)],
      ['chuxiong', 'end', 'waiting', at(1)],
    ]);
    expect(segmentStates(order, view, tasks).map(({ openTasks }) => openTasks.length)).toEqual([0, 2, 1]);
  });

  it('are not done before the last work of theirs is', () => {
    const order = lineBetween('qujing', 'kunming');
    const tasks = allDone('qujing', null);

    expect(statesOf(order, tasks, {})[0]).toEqual(['qujing', 'end', 'waiting', at(6)]);
  });

  it('go back to work when an amendment has a done piece made again', () => {
    const order = lineBetween('qujing', 'kunming');
    const again = work('qujing', 'configure-data', { ...claimed, claimedAt: at(7) });

    expect(statesOf(order, [...allDone('qujing', order.ends[0] ?? null), again], {})[0]).toEqual([
      'qujing',
      'end',
      'working',
      at(7),
    ]);
  });

  it('are late from the moment the first of their tasks is', () => {
    const order = lineBetween('qujing', 'kunming');
    const task = work('kunming', 'configure-data', claimed);
    const late = { ...task, overdue: true, clock: { ...task.clock, breachedAt: at(4) } };

    expect(statesOf(order, [late], {})[1]).toEqual(['kunming', 'end', 'late', at(4)]);
  });

  it('are short while somebody provides what is missing at their end', () => {
    const order = lineBetween('qujing', 'kunming');
    const [, b] = order.ends;
    const place = b === undefined ? null : placeOfEnd(b);
    const remedy = buildTask({ name: 'plan-remedy', group: networkPlanning, place, offeredAt: at(3) });

    expect(statesOf(order, [remedy], {}).map(([, , state]) => state)).toEqual(['waiting', 'short']);
  });

  it('have a problem where it lies, or where the work it blocks is, until it is closed', () => {
    const order = lineBetween('qujing', 'kunming');
    const task = work('kunming', 'configure-data', claimed);
    const problem = {
      problemId: 'P1',
      taskId: task.taskId,
      localNetwork: null,
      responsible: networkPlanning,
      raisedAt: at(3),
      closedAt: null,
    } as Problem;

    expect(statesOf(order, [task], { problems: [problem] })).toEqual([
      ['qujing', 'end', 'waiting', view.startedAt],
      ['kunming', 'end', 'problem', at(3)],
    ]);
    expect(
      statesOf(order, [task], { problems: [{ ...problem, localNetwork: 'qujing', taskId: null }] })[0],
    ).toEqual(['qujing', 'end', 'problem', at(3)]);
    expect(statesOf(order, [task], { problems: [{ ...problem, closedAt: at(4) }] })[1]?.[2]).toBe('working');
  });

  it('leave the test of the whole line to nobody', () => {
    const order = lineBetween('qujing', 'kunming');
    const test = work('qujing', 'test-end-to-end', { ...claimed, place: null });

    expect(statesOf(order, [...allDone('qujing', order.ends[0] ?? null), test], {})[0]?.[2]).toBe('done');
  });

  it('are done with the order, and cancelled with it', () => {
    const order = lineBetween('qujing', 'kunming');

    expect(statesOf(order, [], { state: 'completed' }).map(([, , state]) => state)).toEqual(['done', 'done']);
    expect(statesOf(order, [], { state: 'cancelled', closedAt: at(9) })).toEqual([
      ['qujing', 'end', 'cancelled', at(9)],
      ['kunming', 'end', 'cancelled', at(9)],
    ]);
  });
});
