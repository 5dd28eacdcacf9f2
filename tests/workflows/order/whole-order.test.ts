import { buildOrder } from '../../support/build-order';
import { useHouse } from '../../support/use-house';

describe('A leased line from the order to the signed acceptance', () => {
  const house = useHouse(100);

  it('goes through every department and ends billed, filed and completed', async () => {
    const order = await house().place(buildOrder({}), house().client);

    await order.workUntil('call-back');
    const atCallBack = await order.view();
    await order.complete('call-back', null);
    const outcome = await order.handle.result();

    expect(atCallBack.state).toBe('completed');
    expect(outcome).toEqual({ orderNo: order.no, state: 'completed' });
    const { acceptance } = (await order.recorded()).details;
    expect(await house().billing.look(order.no)).toEqual({
      state: 'billing',
      since: (acceptance as { signedAt: string }).signedAt,
    });
    expect(await house().crm.look(order.no)).toMatchObject({ outcome: 'completed', documentRef: 'YS-0001' });
    expect((await house().network.look(order.no)).active).toBe(true);
  });

  it('costs at most eleven events of Temporal history a human task, calls of systems included', async () => {
    const order = await house().place(buildOrder({}), house().client);

    await order.workToTheEnd();
    const { events } = await order.handle.fetchHistory();
    const tasks = await order.tasks();

    expect(tasks).toHaveLength(11);
    expect((events?.length ?? 0) / tasks.length).toBeLessThanOrEqual(11);
  });

  it('tells the account manager of every milestone', async () => {
    const order = await house().place(buildOrder({}), house().client);
    await order.workToTheEnd();

    const told = await house()
      .store.notifications.find({ businessKey: order.no, 'recipient.id': 'am-01', taskId: null })
      .toArray();

    expect(told).toHaveLength((await order.milestones()).length);
  });
});
