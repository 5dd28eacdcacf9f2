import { buildOrder } from '../../support/build-order';
import { House } from '../../support/house';

describe('A leased line from the order to the signed acceptance', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open(100);
  });
  afterAll(async () => await house.close());

  it('goes through every department and ends billed, filed and completed', async () => {
    const start = buildOrder({});
    const order = await house.place(start, house.client);

    await order.workUntil('call-back');
    const atCallBack = await order.view();
    await order.complete('call-back', null);
    const outcome = await order.handle.result();

    expect(atCallBack.state).toBe('completed');
    expect(outcome).toEqual({ orderNo: start.orderNo, state: 'completed' });
    expect(await house.billing.look(start.orderNo)).toMatchObject({ state: 'billing' });
    expect(await house.crm.look(start.orderNo)).toMatchObject({ outcome: 'completed', documentRef: 'YS-0001' });
    expect((await house.network.look(start.orderNo)).active).toBe(true);
    const history = await order.handle.fetchHistory();
    console.log(history.events?.length, history.events?.map((e) => e.eventType).join(','));
  });
});
