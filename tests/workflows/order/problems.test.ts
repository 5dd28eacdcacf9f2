import type { TaskView } from '../../../domain/process/human-task';
import { buildOrder } from '../../support/build-order';
import { buildReport } from '../../support/build-problem';
import type { PlacedOrder } from '../../support/placed-order';
import { completeAs, lastProblem, problemClock, raise } from '../../support/raise-problem';
import { refusalOf } from '../../support/refusal';
import { useHouse } from '../../support/use-house';

const dispute = { decision: 'dispute', reason: '端口正常，非本工位' } as const;
const notSolved = { result: 'not-solved', reason: '仍无光' } as const;
const toTransmission = {
  responsible: { kind: 'station', station: 'transmission', localNetwork: 'kunming' },
  reason: '属传输侧',
} as const;

describe('A problem with a task', () => {
  const house = useHouse(100);
  let order: PlacedOrder;
  let task: TaskView;

  beforeEach(async () => {
    order = await house().place(buildOrder({}), house().client);
    await order.workUntil('check-resources');
    task = await order.task('check-resources');
  });
  afterEach(async () => {
    await order.cancel();
    await order.end();
  });

  it('goes to the one station responsible, starts its clock, and keeps the task from being completed', async () => {
    const problem = await raise(order, 'res-km-01', task.taskId, buildReport({}));

    expect(problem).toMatchObject({
      problemId: 'P1',
      state: 'offered',
      responsible: { station: 'data', localNetwork: 'kunming' },
      raisedBy: { person: 'res-km-01' },
    });
    expect(await problemClock(order, problem)).toMatchObject({
      state: 'running',
      budget: { workingMinutes: 240 },
    });
    expect((await order.task('solve-problem')).context).toMatchObject({
      problemId: 'P1',
      evidence: '光功率测试记录',
    });
    const refused = await refusalOf(
      completeAs(order, task, 'res-km-01', { result: 'available', note: null }),
    );
    expect(refused.code).toBe('problem-open');
  });

  it('is accepted as soon as its task is claimed', async () => {
    await raise(order, 'res-km-01', task.taskId, buildReport({}));

    await order.claim(await order.task('solve-problem'), 'data-km-02');

    expect(await lastProblem(order)).toMatchObject({ state: 'accepted', solver: 'data-km-02' });
  });

  it('solved, is verified by the one who raised it and nobody else; then the task can be completed', async () => {
    const raised = await raise(order, 'res-km-01', task.taskId, buildReport({}));
    await order.complete('solve-problem', null);
    expect((await lastProblem(order)).state).toBe('solved');
    const verify = await order.task('verify-solution');

    expect((await refusalOf(order.claim(verify, 'res-km-02'))).code).toBe('forbidden');
    await completeAs(order, verify, 'res-km-01', { result: 'verified', note: null });

    expect(await lastProblem(order)).toMatchObject({ state: 'closed', cause: 'configuration-wrong' });
    expect((await problemClock(order, raised)).state).toBe('met');
    expect(await order.answer(task, null)).toMatchObject({ state: 'completed' });
  });

  it('found not solved, goes back to be solved again; its clock runs on', async () => {
    const raised = await raise(order, 'res-km-01', task.taskId, buildReport({}));
    await order.complete('solve-problem', null);
    await order.complete('verify-solution', notSolved);

    expect(await lastProblem(order)).toMatchObject({ state: 'offered', reopened: 1, solver: null });
    expect((await order.task('solve-problem')).context['notSolved']).toBe('仍无光');
    expect((await problemClock(order, raised)).stoppedAt).toBeNull();

    await order.complete('solve-problem', null);
    await order.complete('verify-solution', null);
    expect((await lastProblem(order)).state).toBe('closed');
  });

  it('disputed, is decided by the arbiter once: whoever is responsible then cannot dispute it', async () => {
    await raise(order, 'res-km-01', task.taskId, buildReport({}));
    await order.complete('solve-problem', dispute);
    expect((await lastProblem(order)).state).toBe('disputed');

    await order.complete('arbitrate-problem', toTransmission);

    expect(await lastProblem(order)).toMatchObject({
      state: 'offered',
      decided: true,
      responsible: { station: 'transmission' },
    });
    const again = await order.task('solve-problem');
    expect(await refusalOf(completeAs(order, again, 'trans-km-01', dispute))).toEqual({
      code: 'invalid-answer',
      fields: ['decision'],
    });
    await order.complete('solve-problem', null);
    await order.complete('verify-solution', null);
    expect((await lastProblem(order)).state).toBe('closed');
  });

  it('found not solved after the arbiter’s decision cannot be disputed either', async () => {
    await raise(order, 'res-km-01', task.taskId, buildReport({}));
    await order.complete('solve-problem', dispute);
    await order.complete('arbitrate-problem', toTransmission);
    await order.complete('solve-problem', null);
    await order.complete('verify-solution', notSolved);

    const again = await order.task('solve-problem');

    expect((await refusalOf(completeAs(order, again, 'trans-km-01', dispute))).code).toBe('invalid-answer');
  });

  it('may be one of several: the task waits for all of them', async () => {
    await raise(order, 'res-km-01', task.taskId, buildReport({}));
    const second = await raise(order, 'res-km-02', task.taskId, buildReport({ category: 'it-system' }));
    expect(second).toMatchObject({ problemId: 'P2', responsible: { department: 'it-support' } });

    await order.complete('solve-problem', null);
    await order.complete('verify-solution', null);
    expect((await refusalOf(order.answer(task, null))).code).toBe('problem-open');

    await order.complete('solve-problem', null);
    await order.complete('verify-solution', null);
    expect(await order.answer(task, null)).toMatchObject({ state: 'completed' });
  });

  it('is not raised by who has no part in it, nor once the task is over', async () => {
    expect((await refusalOf(raise(order, 'call-01', task.taskId, buildReport({})))).code).toBe('forbidden');
    expect((await refusalOf(raise(order, 'res-km-01', 'order.none.1', buildReport({})))).code).toBe(
      'not-found',
    );

    await order.answer(task, null);

    expect((await refusalOf(raise(order, 'res-km-01', task.taskId, buildReport({})))).code).toBe(
      'task-closed',
    );
  });
});
