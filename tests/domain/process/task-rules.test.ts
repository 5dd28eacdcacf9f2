import { mayWorkOn, whyNotClaim, whyNotComplete, whyNotRelease } from '../../../domain/process/task-rules';
import { accountManagers, executorsOf } from '../../../domain/people/groups';
import { person } from '../../support/people';

const group = executorsOf({ station: 'resource', localNetwork: 'kunming' });
const offered = { group, candidates: [], state: 'offered', assignee: null } as const;
const claimed = { ...offered, state: 'claimed', assignee: 'res-km-01' } as const;
const closed = { ...offered, state: 'completed' } as const;
const [first, second, stranger] = [person('res-km-01'), person('res-km-02'), person('res-qj-01')];

describe('Who may do what with a task', () => {
  it('anyone of the group may claim what is offered', () => {
    expect([whyNotClaim(offered, first), whyNotClaim(offered, second)]).toEqual([null, null]);
  });

  it('nobody else may do anything with it', () => {
    expect([whyNotClaim, whyNotRelease, whyNotComplete].map((rule) => rule(offered, stranger))).toEqual(
      Array<string>(3).fill('forbidden'),
    );
  });

  it('what is claimed is its holder’s alone', () => {
    expect(whyNotClaim(claimed, first)).toBeNull();
    expect([whyNotClaim(claimed, second), whyNotComplete(claimed, second)]).toEqual([
      'task-taken',
      'task-taken',
    ]);
    expect(whyNotRelease(claimed, second)).toBe('task-not-yours');
  });

  it('only its holder gives it back', () => {
    expect([whyNotRelease(claimed, first), whyNotRelease(offered, first)]).toEqual([null, 'task-not-yours']);
  });

  it('what is over is over for everybody', () => {
    for (const task of [closed, { ...offered, state: 'withdrawn' } as const]) {
      expect([whyNotClaim, whyNotRelease, whyNotComplete].map((rule) => rule(task, first))).toEqual(
        Array<string>(3).fill('task-closed'),
      );
    }
  });

  it('where people are named, nobody else of the group may', () => {
    const task = { ...offered, group: accountManagers, candidates: ['am-01'] };

    expect([mayWorkOn(task, person('am-01')), mayWorkOn(task, person('am-02'))]).toEqual([true, false]);
  });
});
