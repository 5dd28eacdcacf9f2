import { itSupport } from '../../../domain/people/groups';
import type { EventData, EventType } from '../../../domain/process/event';
import { reduceStuck } from '../../../domain/process/reduce-stuck';
import { repairGroup } from '../../../domain/process/repair-rules';
import type { StuckCall } from '../../../domain/process/stuck-call';
import { event, someOffer, someTask, taskClock } from '../../support/build-events';

const unanswered: EventData['fallout.opened'] = {
  callId: 'crm.file:1',
  system: 'crm',
  operation: 'file',
  why: 'unavailable',
  code: null,
  detail: 'connection refused',
  group: itSupport,
};

/** What is stuck after these things happened, a minute apart. */
function after(
  ...happened: { [T in EventType]: readonly [T, EventData[T]] }[EventType][]
): readonly StuckCall[] {
  return happened
    .map(([type, data], n) => event(n + 1, type, data, null))
    .reduce<readonly StuckCall[]>(reduceStuck, []);
}

const repairTask: EventData['task.offered'] = {
  ...someOffer,
  spec: { ...someTask, name: 'repair-call', context: { callId: 'crm.file:1' } },
};

describe('The calls that did not go through', () => {
  it('are those opened and not closed', () => {
    const closed = {
      callId: 'crm.file:1',
      system: 'crm',
      operation: 'file',
      action: 'recovered',
      proof: null,
    } as const;

    expect(after(['fallout.opened', unanswered])).toMatchObject([{ callId: 'crm.file:1', taskId: null }]);
    expect(after(['fallout.opened', unanswered], ['fallout.closed', closed])).toEqual([]);
  });

  it('have been stuck since they first were, also when the reason becomes another', () => {
    const refused = { ...unanswered, why: 'refused', code: 'conflict' } as const;
    const [first] = after(['fallout.opened', unanswered]);

    expect(after(['fallout.opened', unanswered], ['fallout.opened', refused])).toEqual([
      { ...refused, taskId: null, since: first?.since },
    ]);
  });

  it('name their repair task while it is open', () => {
    const done = { taskId: repairTask.taskId, answer: null, clock: taskClock };

    expect(after(['fallout.opened', unanswered], ['task.offered', repairTask])).toMatchObject([
      { taskId: repairTask.taskId },
    ]);
    expect(
      after(['fallout.opened', unanswered], ['task.offered', repairTask], ['task.completed', done]),
    ).toMatchObject([{ taskId: null }]);
    expect(after(['fallout.opened', unanswered], ['task.offered', someOffer])).toMatchObject([
      { taskId: null },
    ]);
  });

  it('go over to another group', () => {
    const group = repairGroup('billing');
    const acted = { callId: 'crm.file:1', action: 'hand-over', note: '—', group, corrections: null };

    expect(after(['fallout.opened', unanswered], ['fallout.acted', acted])).toMatchObject([{ group }]);
  });
});
