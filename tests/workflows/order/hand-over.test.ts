import { deadline } from '../../../domain/calendar/deadline';
import type { TaskView } from '../../../domain/process/human-task';
import { buildOrder, calendarOf2037 } from '../../support/build-order';
import type { PlacedOrder } from '../../support/placed-order';
import { refusalOf } from '../../support/refusal';
import { useHouse } from '../../support/use-house';

const fridayAfternoon = '2037-11-20T08:00:00.000Z';

describe('Work handed from one to the next', () => {
  const house = useHouse(100);

  async function atChecking(): Promise<PlacedOrder> {
    const order = await house().place(buildOrder({}), house().client);
    await order.workUntil('check-resources');
    return order;
  }

  async function end(order: PlacedOrder): Promise<void> {
    await order.cancel();
    await order.end();
  }

  it('is answered for by who hands it over until it is accepted', async () => {
    const order = await atChecking();
    const task = await order.task('check-resources');
    expect((await order.recorded()).responsible).toMatchObject({
      kind: 'awaiting-acceptance',
      person: 'am-01',
      taskId: task.taskId,
    });

    const accepted = await order.claim(task, 'res-km-01');

    expect(accepted).toMatchObject({ handover: null, acceptance: { state: 'met' } });
    expect((await order.recorded()).responsible).toMatchObject({ kind: 'working', person: 'res-km-01' });
    await end(order);
  });

  it('that nobody accepts in two working hours is the receiving station manager’s breach', async () => {
    const order = await house().placeAt(buildOrder({ calendar: calendarOf2037 }), fridayAfternoon);
    await order.workUntil('check-resources');
    const { taskId, offeredAt } = await order.task('check-resources');

    await order.until((events) =>
      events.some((event) => event.type === 'clock.breached' && event.data.clock.name === `accept:${taskId}`),
    );

    const breach = (await order.eventsOf('clock.breached')).find(
      ({ data }) => data.clock.name === `accept:${taskId}`,
    );
    const due = deadline(calendarOf2037, offeredAt, { workingMinutes: 120 }, []);
    expect(breach?.data.clock.breachedAt).toBe(due);
    expect(breach?.data.recipients).toContainEqual({
      kind: 'group',
      group: {
        department: 'stations',
        role: 'station-manager',
        station: 'resource',
        localNetwork: 'kunming',
      },
    });
    await end(order);
  });

  it('and returned goes back to who handed it over, who puts it right; then it is offered again', async () => {
    const order = await atChecking();
    const task = await order.task('check-resources');

    const returned = await order.returnTask(task, 'res-km-02', '地址有误');

    expect(returned).toMatchObject({ state: 'returned', returnReason: '地址有误' });
    const fix = await order.task('handle-return');
    expect(fix).toMatchObject({
      candidates: ['am-01'],
      context: { reason: '地址有误', about: 'check-resources' },
    });
    await order.complete('handle-return', { corrected: '地址已更正为 1 号楼' });
    const again = (await order.openTasks()).filter(
      ({ name, context }) => name === 'check-resources' && context['corrected'] === '地址已更正为 1 号楼',
    );
    expect(again).toHaveLength(1);
    expect(await order.workToTheEnd()).toBe('completed');
  });

  /** Sends one piece of work back until both managers have to decide. */
  async function pingPong(order: PlacedOrder): Promise<TaskView> {
    const { place } = await order.task('set-up-transmission');
    for (let n = 1; ; n += 1) {
      const task = (await order.openTasks()).find(
        (open) => open.name === 'set-up-transmission' && open.place === place,
      );
      if (task === undefined) throw new Error('Nothing to return');
      await order.returnTask(task, 'trans-km-01', `第 ${n} 次退单`);
      if (n === 3) return await order.task('decide-return');
      await order.complete('handle-return', null);
    }
  }

  it('that goes back and forth three times is decided by both station managers in one task, for good', async () => {
    const order = await house().place(buildOrder({}), house().client);
    await order.workUntil('set-up-transmission');

    const decision = await pingPong(order);

    expect([decision.group, ...decision.alsoFor].map(({ role, station }) => `${role} ${station}`)).toEqual([
      'station-manager transmission',
      'station-manager resource',
    ]);
    await order.complete('decide-return', { decision: 'giver-corrects', reason: '时隙资料确实有误' });
    await order.complete('handle-return', null);
    const last = await order.task('set-up-transmission');
    expect((await refusalOf(order.returnTask(last, 'trans-km-01', '还是不对'))).code).toBe('not-returnable');
    expect(await order.workToTheEnd()).toBe('completed');
  });

  it('to a colleague is the delegator’s until the colleague accepts, and can be given back', async () => {
    const order = await atChecking();
    const task = await order.claim(await order.task('check-resources'), 'res-km-01');

    const away = await order.delegate(task, 'res-km-01', 'res-km-02');
    expect(away).toMatchObject({
      state: 'offered',
      candidates: ['res-km-02'],
      handover: { kind: 'delegation', from: { person: 'res-km-01' } },
    });
    expect((await order.claim(task, 'res-km-02')).assignee).toBe('res-km-02');

    const back = await order.returnTask(task, 'res-km-02', '不熟悉该局点');
    expect(back).toMatchObject({ state: 'claimed', assignee: 'res-km-01', delegatedBy: null });
    expect(await order.workToTheEnd()).toBe('completed');
  });

  it('to a colleague can be taken back while they have not accepted it', async () => {
    const order = await atChecking();
    const task = await order.claim(await order.task('check-resources'), 'res-km-01');
    await order.delegate(task, 'res-km-01', 'res-km-02');

    const back = await order.claim(task, 'res-km-01');

    expect(back).toMatchObject({ state: 'claimed', assignee: 'res-km-01', delegatedBy: null });
    await end(order);
  });

  it('goes to colleagues only', async () => {
    const order = await atChecking();
    const task = await order.claim(await order.task('check-resources'), 'res-km-01');

    expect((await refusalOf(order.delegate(task, 'res-km-01', 'res-qj-01'))).code).toBe('not-a-colleague');
    expect((await refusalOf(order.delegate(task, 'res-km-02', 'res-km-01'))).code).toBe('task-not-yours');
    await end(order);
  });

  it('by a manager to somebody by name is the manager’s until they accept', async () => {
    const order = await atChecking();
    const task = await order.claim(await order.task('check-resources'), 'res-km-01');

    const moved = await order.reassign(task, 'res-km-mgr', 'res-km-02');

    expect(moved).toMatchObject({
      assignee: null,
      candidates: ['res-km-02'],
      handover: { kind: 'reassignment', from: { person: 'res-km-mgr' } },
    });
    expect((await refusalOf(order.claim(task, 'res-km-01'))).code).toBe('forbidden');
    expect((await order.claim(task, 'res-km-02')).assignee).toBe('res-km-02');
    expect(await order.workToTheEnd()).toBe('completed');
  });

  it('for review goes to nobody who did the work', async () => {
    const order = await house().place(buildOrder({}), house().client);
    await order.workUntil('configure-data');
    const mine = await order.task('configure-data');
    await order.claim(mine, 'data-km-02');
    await order.answerAs(mine, 'data-km-02');
    await order.workUntil('test-end-to-end');
    const test = await order.task('test-end-to-end');

    expect(test.excluded).toContain('data-km-02');
    expect((await refusalOf(order.claim(test, 'data-km-02'))).code).toBe('four-eyes');
    expect((await order.claim(test, 'data-km-01')).assignee).toBe('data-km-01');
    expect(await order.workToTheEnd()).toBe('completed');
  });
});
