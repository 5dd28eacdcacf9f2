import { groupSmsGateway } from '../../../domain/catalogue/products/group-sms-gateway';
import { buildOrder } from '../../support/build-order';
import { buildReport } from '../../support/build-problem';
import { lastProblem, problemClock, raise } from '../../support/raise-problem';
import { refusalOf } from '../../support/refusal';
import { useHouse } from '../../support/use-house';

const dispute = { decision: 'dispute', reason: '端口正常，非本工位' } as const;
describe('A problem of an order as a whole', () => {
  const house = useHouse(100);

  it('keeps the order from going on until it is solved and verified, while what is under way is worked on', async () => {
    const order = await house().place(buildOrder({}), house().client);
    await order.workUntil('check-resources');
    await raise(order, 'am-01', null, buildReport({ category: 'customer', description: '客户机房未通电' }));
    expect(await lastProblem(order)).toMatchObject({
      taskId: null,
      responsible: { role: 'account-manager' },
    });

    while ((await order.openNames()).includes('check-resources'))
      await order.complete('check-resources', null);
    expect(await order.openNames()).toEqual(['solve-problem']);

    await order.complete('solve-problem', null);
    const verify = await order.task('verify-solution');
    expect(verify).toMatchObject({ candidates: ['am-01'] });
    await order.complete('verify-solution', null);

    await order.task('confirm-promise');
    expect(await order.workToTheEnd()).toBe('completed');
  });

  it('raised at the last step keeps the order open until it is closed as well', async () => {
    const order = await house().place(
      buildOrder({ product: groupSmsGateway, ends: [], bandwidthKbps: null }),
      house().client,
    );
    await order.workUntil('call-back');
    await raise(order, 'am-01', null, buildReport({}));
    await order.complete('call-back', null);

    await order.complete('solve-problem', null);
    expect((await order.recorded()).closedAt).toBeNull();
    await order.complete('verify-solution', null);

    expect(await order.end()).toBe('completed');
    expect((await lastProblem(order)).state).toBe('closed');
  });

  it('or of a task is withdrawn with the order: its tasks, its clock and itself', async () => {
    const order = await house().place(buildOrder({}), house().client);
    await order.workUntil('check-resources');
    const { taskId } = await order.task('check-resources');
    const raised = [
      await raise(order, 'res-km-01', taskId, buildReport({})),
      await raise(order, 'am-01', null, buildReport({})),
    ];
    await order.complete('solve-problem', dispute);

    await order.cancel();
    await order.end();

    const { problems } = await order.recorded();
    expect(problems.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
    for (const problem of raised) expect((await problemClock(order, problem)).state).toBe('abandoned');
    expect((await order.eventsOf('problem.closed')).map(({ data }) => data.outcome)).toEqual([
      'withdrawn',
      'withdrawn',
    ]);
  });

  it('is raised by the account manager, those above and IT support, and by nobody else', async () => {
    const order = await house().place(buildOrder({}), house().client);

    for (const id of ['am-01', 'area-01', 'ka-head', 'it-01']) await raise(order, id, null, buildReport({}));
    for (const id of ['am-02', 'desk-01', 'res-km-01'])
      expect((await refusalOf(raise(order, id, null, buildReport({})))).code).toBe('forbidden');
    expect((await order.recorded()).problems.map(({ problemId }) => problemId)).toEqual([
      'P1',
      'P2',
      'P3',
      'P4',
    ]);

    await order.cancel();
    expect(await order.end()).toBe('cancelled');
    expect((await order.recorded()).problems.every(({ state }) => state === 'withdrawn')).toBe(true);
  });
});
