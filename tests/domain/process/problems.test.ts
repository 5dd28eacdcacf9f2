import type { EventData, EventType, ProcessEvent } from '../../../domain/process/event';
import { executorsOf, networkMaintenance } from '../../../domain/people/groups';
import type { Problem } from '../../../domain/process/problem';
import { solveTask } from '../../../domain/process/problem-tasks';
import { type Projection, project } from '../../../domain/process/projection';
import {
  acceptanceClock,
  event,
  orderStarted,
  someOffer,
  someTask,
  taskClock,
} from '../../support/build-events';
import { buildProblem, raisedData } from '../../support/build-problem';
import { person } from '../../support/people';

const blocked = 'order.SO-1.1';
const solving = 'order.SO-1.2';
const problem = buildProblem({ taskId: blocked });
const at = { stage: 'provisioning', place: null, managerId: 'am-01' };

/** The record of an order in which a problem was raised with its first task and handed to who has to solve it. */
class Record {
  private state: Projection = project(null, event(1, 'process.started', orderStarted, 'desk-01'));

  add<T extends EventType>(type: T, data: EventData[T], by: string | null): this {
    const next: ProcessEvent = event(this.state.view.seq + 1, type, data, by);
    this.state = project(this.state, next);
    return this;
  }

  static withProblem(): Record {
    const solve = { ...someOffer, taskId: solving, spec: solveTask(problem, at, null) };
    return new Record()
      .add('task.offered', someOffer, null)
      .add('problem.raised', raisedData(problem), 'field-km-01')
      .add('task.offered', solve, null);
  }

  get problem(): Problem {
    const [found] = this.state.view.problems;
    if (found === undefined) throw new Error('No problem');
    return found;
  }

  problemsOf(taskId: string): readonly string[] {
    return this.state.tasks.get(taskId)?.problems ?? [];
  }

  claim(by: string): this {
    return this.add('task.claimed', { taskId: solving, acceptance: acceptanceClock }, by);
  }
}

describe('A problem', () => {
  it('is offered to who has to solve it, and keeps its task from being completed', () => {
    const record = Record.withProblem();

    expect(record.problem).toMatchObject({ state: 'offered', solver: null, decided: false });
    expect(record.problemsOf(blocked)).toEqual(['P1']);
  });

  it('is accepted by claiming the task of solving it', () => {
    expect(Record.withProblem().claim('data-km-01').problem).toMatchObject({
      state: 'accepted',
      solver: 'data-km-01',
    });
  });

  it('is offered again when that task is released or passed on', () => {
    const released = { taskId: solving, reason: null, acceptance: acceptanceClock };
    const delegated = {
      taskId: solving,
      to: person('data-km-02'),
      reason: '请假',
      acceptance: acceptanceClock,
    };

    const givenBack = Record.withProblem().claim('data-km-01').add('task.released', released, 'data-km-01');
    const passedOn = Record.withProblem().claim('data-km-01').add('task.delegated', delegated, 'data-km-01');

    for (const record of [givenBack, passedOn])
      expect(record.problem).toMatchObject({ state: 'offered', solver: null });
  });

  it('disputed and decided, is offered to whom the arbiter made responsible', () => {
    const record = Record.withProblem().claim('data-km-01');

    record.add('problem.disputed', { problemId: 'P1', reason: '非本工位' }, null);
    expect(record.problem).toMatchObject({ state: 'disputed', solver: null });

    record.add(
      'problem.decided',
      { problemId: 'P1', responsible: networkMaintenance, reason: '骨干侧' },
      null,
    );
    expect(record.problem).toMatchObject({
      state: 'offered',
      decided: true,
      responsible: networkMaintenance,
    });
  });

  it('solved and not solved after all, is offered again, and says how often', () => {
    const causedBy = { station: 'data', localNetwork: 'kunming' } as const;
    const record = Record.withProblem()
      .claim('data-km-01')
      .add(
        'problem.solved',
        { problemId: 'P1', cause: 'equipment-faulty', causedBy, solution: '换板' },
        null,
      );
    expect(record.problem).toMatchObject({ state: 'solved', solver: 'data-km-01', causedBy });

    record.add('problem.reopened', { problemId: 'P1', reason: '仍无光' }, null);

    expect(record.problem).toMatchObject({ state: 'offered', solver: null, reopened: 1 });
  });

  it('is not accepted by a remark on a task of solving it that is over', () => {
    const completed = { taskId: solving, answer: null, clock: taskClock };
    const record = Record.withProblem()
      .claim('data-km-01')
      .add('task.completed', completed, 'data-km-01')
      .add('problem.reopened', { problemId: 'P1', reason: '仍无光' }, null)
      .add('task.commented', { taskId: solving, text: '已换板' }, 'data-km-01');

    expect(record.problem).toMatchObject({ state: 'offered', solver: null });
  });

  it.each([
    ['verified', 'closed'],
    ['withdrawn', 'withdrawn'],
  ] as const)('that is %s lets its task go on', (outcome, state) => {
    const record = Record.withProblem().add(
      'problem.closed',
      { problemId: 'P1', taskId: blocked, outcome },
      null,
    );

    expect(record.problem).toMatchObject({ state, closedAt: expect.any(String) });
    expect(record.problemsOf(blocked)).toEqual([]);
  });

  it('leaves another task of the same station alone', () => {
    const other = { ...someOffer, taskId: 'order.SO-1.3', spec: someTask };
    const record = Record.withProblem()
      .add('task.offered', other, null)
      .add('task.claimed', { taskId: 'order.SO-1.3', acceptance: acceptanceClock }, 'res-km-01');

    expect(record.problem.state).toBe('offered');
    expect(record.problem.responsible).toEqual(executorsOf({ station: 'data', localNetwork: 'kunming' }));
  });
});
