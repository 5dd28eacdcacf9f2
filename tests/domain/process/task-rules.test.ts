import {
  mayWorkOn,
  whyNotClaim,
  whyNotComplete,
  whyNotGiveTo,
  whyNotPassOn,
  whyNotReassign,
  whyNotReturn,
} from '../../../domain/process/task-rules';
import { accountManagers, executorsOf } from '../../../domain/people/groups';
import type { PersonActor } from '../../../domain/process/actor';
import { person } from '../../support/people';

const group = executorsOf({ station: 'resource', localNetwork: 'kunming' });
const offered = {
  group,
  alsoFor: [],
  candidates: [],
  excluded: [],
  problems: [],
  state: 'offered',
  assignee: null,
  returnable: true,
  delegatedBy: null,
} as const;
const claimed = { ...offered, state: 'claimed', assignee: 'res-km-01' } as const;
const closed = { ...offered, state: 'completed' } as const;
const [first, second, stranger] = [person('res-km-01'), person('res-km-02'), person('res-qj-01')];

/** `by` acts by the right of somebody who is absent. */
function onBehalfOf(by: string, absent: string): PersonActor {
  return { ...person(by), onBehalfOf: person(absent) };
}

describe('Who may do what with a task', () => {
  it('anyone of the group may claim what is offered', () => {
    expect([whyNotClaim(offered, first), whyNotClaim(offered, second)]).toEqual([null, null]);
  });

  it('nobody else may do anything with it', () => {
    const rules = [whyNotClaim, whyNotPassOn, whyNotComplete];

    expect(rules.map((rule) => rule(offered, stranger))).toEqual(Array<string>(3).fill('forbidden'));
    expect(whyNotReturn(offered, stranger)).toBe('forbidden');
  });

  it('what is claimed is its holder’s alone', () => {
    expect(whyNotClaim(claimed, first)).toBeNull();
    expect([whyNotClaim(claimed, second), whyNotComplete(claimed, second)]).toEqual([
      'task-taken',
      'task-taken',
    ]);
    expect(whyNotPassOn(claimed, second)).toBe('task-not-yours');
    expect(whyNotReturn(claimed, second)).toBe('task-taken');
  });

  it('only its holder gives it back or passes it on', () => {
    expect([whyNotPassOn(claimed, first), whyNotPassOn(offered, first)]).toEqual([null, 'task-not-yours']);
  });

  it('what is over is over for everybody', () => {
    for (const state of ['completed', 'withdrawn', 'returned'] as const) {
      const task = { ...closed, state };
      expect([whyNotClaim, whyNotPassOn, whyNotComplete].map((rule) => rule(task, first))).toEqual(
        Array<string>(3).fill('task-closed'),
      );
    }
  });

  it('where people are named, nobody else of the group may', () => {
    const task = { ...offered, group: accountManagers, candidates: ['am-01'] };

    expect([mayWorkOn(task, person('am-01')), mayWorkOn(task, person('am-02'))]).toEqual([true, false]);
  });

  it('a deputy may what the one they stand in for may, and hold what they hold', () => {
    const named = { ...offered, group: accountManagers, candidates: ['am-01'] };
    const held = { ...named, state: 'claimed', assignee: 'am-01' } as const;
    const deputy = onBehalfOf('am-02', 'am-01');

    expect([whyNotClaim(named, deputy), whyNotComplete(held, deputy), whyNotPassOn(held, deputy)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('a task for two groups is open to both', () => {
    const task = { ...offered, alsoFor: [executorsOf({ station: 'resource', localNetwork: 'qujing' })] };

    expect([whyNotClaim(task, first), whyNotClaim(task, stranger)]).toEqual([null, null]);
  });
});

describe('Four eyes', () => {
  const review = { ...offered, excluded: ['res-km-01'] };

  it('keep people from reviewing their own work', () => {
    expect([whyNotClaim(review, first), whyNotClaim(review, second)]).toEqual(['four-eyes', null]);
  });

  it('are not got round by a deputy, on either side', () => {
    expect(whyNotClaim(review, onBehalfOf('res-km-01', 'res-km-02'))).toBe('four-eyes');
    expect(whyNotClaim(review, onBehalfOf('res-km-02', 'res-km-01'))).toBe('four-eyes');
  });

  it('hold for whom a manager would give it to as well', () => {
    expect(whyNotReassign(review, person('res-km-mgr'), first)).toBe('four-eyes');
  });
});

describe('Passing work on', () => {
  it('goes to people of the group only', () => {
    expect([whyNotGiveTo(claimed, second), whyNotGiveTo(claimed, stranger)]).toEqual([
      null,
      'not-a-colleague',
    ]);
  });

  it('by a manager is for the station’s manager and the department’s head', () => {
    const by = ['res-km-mgr', 'stn-head', 'res-qj-mgr', 'res-km-02', 'ka-head'].map((id) =>
      whyNotReassign(claimed, person(id), second),
    );

    expect(by).toEqual([null, null, 'forbidden', 'forbidden', 'forbidden']);
  });

  it('back to who handed it over is not for every task', () => {
    const decision = { ...offered, returnable: false };

    expect([whyNotReturn(offered, first), whyNotReturn(decision, first)]).toEqual([null, 'not-returnable']);
    // What a colleague delegated can always be given back.
    expect(whyNotReturn({ ...decision, delegatedBy: 'res-km-02' }, first)).toBeNull();
  });

  it('an open problem keeps a task from being completed, not from being claimed', () => {
    const troubled = { ...offered, problems: ['P1'] };

    expect([whyNotClaim(troubled, first), whyNotComplete(troubled, first)]).toEqual([null, 'problem-open']);
  });
});
