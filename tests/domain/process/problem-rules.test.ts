import type { TaskView } from '../../../domain/process/human-task';
import { maxOpenProblems, whyNotRaise } from '../../../domain/process/problem-rules';
import type { ProcessView } from '../../../domain/process/process-view';
import { project } from '../../../domain/process/projection';
import type { Member, PersonActor } from '../../../domain/process/actor';
import { event, orderStarted, someOffer } from '../../support/build-events';
import { buildProblem } from '../../support/build-problem';
import { person } from '../../support/people';

const started = project(null, event(1, 'process.started', orderStarted, 'desk-01'));
const offered = project(started, event(2, 'task.offered', someOffer, null));
const { view } = offered;

function taskBut(different: Partial<TaskView>): TaskView {
  const task = offered.tasks.get(someOffer.taskId);
  if (task === undefined) throw new Error('No task');
  return { ...task, ...different };
}

function viewBut(different: Partial<ProcessView>): ProcessView {
  return { ...view, ...different };
}

function problems(count: number, closedAt: string | null): ProcessView['problems'] {
  return Array.from({ length: count }, (_, n) => buildProblem({ problemId: `P${n + 1}`, closedAt }));
}

const standingInFor = (absent: Member, id: string): PersonActor => ({ ...person(id), onBehalfOf: absent });

describe('Raising a problem with a task', () => {
  const raiser = person('res-km-01');

  it('is for whoever may work on it', () => {
    const why = ['res-km-01', 'res-km-02', 'res-qj-01', 'am-01', 'it-01'].map((id) =>
      whyNotRaise(view, taskBut({}), person(id)),
    );

    expect(why).toEqual([null, null, 'forbidden', 'forbidden', 'forbidden']);
  });

  it('is for a deputy in the place of the absent', () => {
    expect(whyNotRaise(view, taskBut({}), standingInFor(person('res-km-01'), 'trans-km-01'))).toBeNull();
  });

  it('comes too late when the task is over', () => {
    const over = taskBut({ state: 'completed', closedAt: view.startedAt });

    expect(whyNotRaise(view, over, raiser)).toBe('task-closed');
  });

  it('is not for the tasks of a problem itself', () => {
    expect(whyNotRaise(view, taskBut({ context: { problemId: 'P1' } }), raiser)).toBe('conflict');
  });
});

describe('Raising a problem of a whole process', () => {
  it.each([
    ['am-01', null],
    ['am-02', 'forbidden'],
    ['area-01', null],
    ['ka-head', null],
    ['it-01', null],
    ['it-head', null],
    ['stn-head', 'forbidden'],
    ['desk-01', 'forbidden'],
    ['ops-01', 'forbidden'],
  ])('%s: %s', (id, why) => {
    expect(whyNotRaise(view, null, person(id))).toBe(why);
  });

  it('is for a deputy in the place of the account manager', () => {
    expect(whyNotRaise(view, null, standingInFor(person('am-01'), 'am-02'))).toBeNull();
  });

  it('is not for somebody without a role, who could not verify it', () => {
    expect(whyNotRaise(view, null, { ...person('am-01'), roles: [] })).toBe('forbidden');
  });

  it('comes too late when the process is over or being called off', () => {
    const manager = person('am-01');

    expect(whyNotRaise(viewBut({ closedAt: view.startedAt }), null, manager)).toBe('process-closed');
    expect(whyNotRaise(viewBut({ state: 'pendingCancellation' }), null, manager)).toBe('conflict');
  });

  it('is possible to the last: also when it is completed, as long as somebody still has to do something', () => {
    expect(whyNotRaise(viewBut({ state: 'completed' }), null, person('am-01'))).toBeNull();
  });

  it('has a bound: so many may be open at once, closed ones do not count', () => {
    const manager = person('am-01');
    const tooMany = viewBut({ problems: problems(maxOpenProblems, null) });
    const closed = viewBut({ problems: problems(maxOpenProblems, view.startedAt) });

    expect([tooMany, closed].map((full) => whyNotRaise(full, null, manager))).toEqual(['conflict', null]);
  });
});
