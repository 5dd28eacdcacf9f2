import { buildOrder } from '../../support/build-order';
import { person } from '../../support/people';
import type { PlacedOrder } from '../../support/placed-order';
import { refusalOf } from '../../support/refusal';
import { useHouse } from '../../support/use-house';
import { commentTask, completeTask, releaseTask } from '../../../workflows/shared/contract';
import type { Json } from '../../../domain/json';

const available = { result: 'available', note: null } as const;

describe('A task of an order', () => {
  const house = useHouse(100);
  let order: PlacedOrder;

  beforeEach(async () => {
    order = await house().place(buildOrder({}), house().client);
    await order.workUntil('check-resources');
  });
  afterEach(async () => {
    await order.cancel();
    await order.end();
  });

  function completedBy(id: string, taskId: string, updateId: string | null) {
    const args: [{ taskId: string; by: ReturnType<typeof person>; answer: Json }] = [
      { taskId, by: person(id), answer: available },
    ];
    return order.handle.executeUpdate(completeTask, updateId === null ? { args } : { args, updateId });
  }

  it('that two claim at once is taken by one; the other is told so', async () => {
    const task = await order.task('check-resources');

    const claims = await Promise.allSettled([order.claim(task, 'res-km-01'), order.claim(task, 'res-km-02')]);
    const [lost] = claims.filter(({ status }) => status === 'rejected');
    const now = (await order.openTasks()).find(({ taskId }) => taskId === task.taskId);

    expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await refusalOf(Promise.reject((lost as PromiseRejectedResult).reason as Error))).code).toBe(
      'task-taken',
    );
    expect(['res-km-01', 'res-km-02']).toContain(now?.assignee);
  });

  it('may be claimed again by the one who holds it, without a second event', async () => {
    const task = await order.task('check-resources');
    await order.claim(task, 'res-km-01');

    const again = await order.claim(task, 'res-km-01');

    expect(again.assignee).toBe('res-km-01');
    expect(
      (await order.eventsOf('task.claimed')).filter(({ data }) => data.taskId === task.taskId),
    ).toHaveLength(1);
  });

  it.each([
    ['of another department', 'call-01'],
    ['of another station', 'data-km-01'],
    ['of another local network', 'res-qj-01'],
    ['who only manages the station', 'res-km-mgr'],
  ])('is not for somebody %s', async (_who, id) => {
    const task = await order.task('check-resources');

    const refused = [
      await refusalOf(order.claim(task, id)),
      await refusalOf(completedBy(id, task.taskId, null)),
    ];

    expect(refused.map(({ code }) => code)).toEqual(['forbidden', 'forbidden']);
  });

  it('for the customer’s own account manager is not for another account manager', async () => {
    const other = await house().place(buildOrder({}), house().client);
    const task = await other.task('answer-order');

    expect((await refusalOf(other.claim(task, 'am-02'))).code).toBe('forbidden');

    await other.cancel();
    expect(await other.end()).toBe('cancelled');
  });

  it('may be given back and then claimed by a colleague', async () => {
    const task = await order.task('check-resources');
    await order.claim(task, 'res-km-01');
    const release = (id: string) =>
      order.handle.executeUpdate(releaseTask, {
        args: [{ taskId: task.taskId, by: person(id), reason: '下班' }],
      });

    const notTheirs = await refusalOf(release('res-km-02'));
    await release('res-km-01');
    const released = await order.recordedTask(task.taskId);
    const reclaimed = await order.claim(task, 'res-km-02');

    expect(notTheirs.code).toBe('task-not-yours');
    expect(released).toMatchObject({ state: 'offered', assignee: null });
    expect(reclaimed.assignee).toBe('res-km-02');
  });

  it('is completed by nobody but the one who holds it, and only once', async () => {
    const task = await order.task('check-resources');
    const { taskId } = task;
    await order.claim(task, 'res-km-01');

    const byAnother = await refusalOf(completedBy('res-km-02', taskId, null));
    await completedBy('res-km-01', taskId, null);
    const done = await order.recordedTask(taskId);
    const again = await refusalOf(completedBy('res-km-01', taskId, null));

    expect(byAnother.code).toBe('task-taken');
    expect(done).toMatchObject({ state: 'completed', completedBy: 'res-km-01', answer: available });
    expect(again.code).toBe('task-closed');
  });

  it('completed twice under one key gives the same answer and is recorded once', async () => {
    const { taskId } = await order.task('check-resources');

    const [first, second] = await Promise.all([
      completedBy('res-km-01', taskId, 'key-1'),
      completedBy('res-km-01', taskId, 'key-1'),
    ]);

    expect(second).toEqual(first);
    expect(
      (await order.eventsOf('task.completed')).filter(({ data }) => data.taskId === taskId),
    ).toHaveLength(1);
  });

  it('stands in the records when the answer to its completion arrives', async () => {
    const { taskId } = await order.task('check-resources');

    await completedBy('res-km-01', taskId, null);

    const kept = await house().views.tasks.find(taskId, {});
    expect(kept).toMatchObject({ state: 'completed', completedBy: 'res-km-01', answer: available });
  });

  it('takes comments of those who may do it and of the account manager, of nobody else', async () => {
    const { taskId } = await order.task('check-resources');
    const comment = (id: string) =>
      order.handle.executeUpdate(commentTask, { args: [{ taskId, by: person(id), text: `${id} 说明` }] });

    await comment('res-km-01');
    await comment('am-01');
    const outsider = await refusalOf(comment('am-02'));

    const { comments } = await order.recordedTask(taskId);
    expect(comments.map(({ by, text }) => [by, text])).toEqual([
      ['res-km-01', 'res-km-01 说明'],
      ['am-01', 'am-01 说明'],
    ]);
    expect(outsider.code).toBe('forbidden');
  });

  it('nobody ever offered is not found', async () => {
    const refused = await refusalOf(completedBy('res-km-01', `order.${order.no}.99`, null));

    expect(refused.code).toBe('not-found');
  });
});
