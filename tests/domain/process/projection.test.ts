import type { ProcessEvent } from '../../../domain/process/event';
import { type Projection, project } from '../../../domain/process/projection';
import { acceptanceClock, event, orderStarted, someOffer, taskClock } from '../../support/build-events';

const taskId = 'order.SO-1.1';
const started = event(1, 'process.started', orderStarted, 'desk-01');
const offered = event(2, 'task.offered', someOffer, null);

function fold(events: readonly ProcessEvent[]): Projection {
  const [first, ...rest] = events;
  if (first === undefined) throw new RangeError('No events');
  return rest.reduce<Projection>((before, next) => project(before, next), project(null, first));
}

describe('The state of a process follows from its events', () => {
  it('begins acknowledged, with nobody holding it', () => {
    expect(project(null, started).view).toMatchObject({
      state: 'acknowledged',
      stage: null,
      holders: [],
      seq: 1,
    });
  });

  it('begins with nothing else than process.started, number 1', () => {
    expect(() => project(null, offered)).toThrow(RangeError);
    expect(() => project(null, { ...started, seq: 2 })).toThrow(RangeError);
  });

  it.each([1, 3])('takes no event numbered %i where 2 comes next', (seq) => {
    const next = event(seq, 'stage.entered', { stage: 'intake' }, null);

    expect(() => project(project(null, started), next)).toThrow(/does not follow/);
  });

  it('knows no task that was never offered', () => {
    expect(() =>
      fold([started, event(2, 'task.claimed', { taskId, acceptance: acceptanceClock }, 'res-km-01')]),
    ).toThrow(/no known task/);
  });

  it('shows who holds it: the group, then the person, then nobody', () => {
    const claimed = event(3, 'task.claimed', { taskId, acceptance: acceptanceClock }, 'res-km-01');
    const done = event(
      4,
      'task.completed',
      { taskId, answer: { result: 'available' }, clock: taskClock },
      'res-km-01',
    );

    const holders = [
      [started, offered],
      [started, offered, claimed],
      [started, offered, claimed, done],
    ].map((events) => fold(events).view.holders);

    expect(holders.map((all) => all.map(({ person, since }) => ({ person, since })))).toEqual([
      [{ person: null, since: offered.at }],
      [{ person: 'res-km-01', since: claimed.at }],
      [],
    ]);
  });

  it('keeps the task’s answer, who gave it and when', () => {
    const done = event(
      3,
      'task.completed',
      { taskId, answer: { result: 'available' }, clock: taskClock },
      'res-km-01',
    );

    const { tasks } = fold([started, offered, done]);

    expect(tasks.get(taskId)).toMatchObject({
      state: 'completed',
      completedBy: 'res-km-01',
      closedAt: done.at,
      answer: { result: 'available' },
      seq: 3,
    });
  });

  it('counts a clock’s news for the task it belongs to, not for the process', () => {
    const warned = event(
      3,
      'clock.warned',
      { clock: { ...taskClock, warned: [50] }, percent: 50, taskId, recipients: [] },
      null,
    );

    const { view, tasks } = fold([started, offered, warned]);

    expect(view.clocks).toEqual([]);
    expect(tasks.get(taskId)?.clock.warned).toEqual([50]);
  });

  it('knows a resource by its id: what is given back stays on the list as released', () => {
    const resource = (id: string, slot: string, state: 'reserved' | 'released') =>
      ({ slot, type: 'port', id, state }) as const;
    const first = event(
      2,
      'resource.changed',
      { resources: [resource('P-1', 'a.port', 'reserved'), resource('P-2', 'b.port', 'reserved')] },
      null,
    );
    const exchanged = [resource('P-3', 'a.port', 'reserved'), resource('P-1', 'a.port', 'released')];
    const second = event(3, 'resource.changed', { resources: exchanged }, null);

    const { resources } = fold([started, first, second]).view;

    expect(resources.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'P-2 reserved',
      'P-3 reserved',
      'P-1 released',
    ]);
  });

  it('leaves what was before untouched', () => {
    const before = project(null, started);
    const copy = structuredClone(before.view);

    project(before, offered);

    expect(before.view).toEqual(copy);
    expect(before.tasks.size).toBe(0);
  });
});
