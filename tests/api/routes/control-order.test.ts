import type { OrderAnswer } from '../../../api/schemas/order';
import { ApiOrder, smsGatewayInput } from '../../support/api-order';
import type { Reply } from '../../support/api-caller';
import { useServedHouse } from '../../support/use-served-house';

const forCustomer = { cause: 'customer', reason: '客户机房装修', evidence: '来函 118' };
const forUs = { cause: 'internal', reason: '等待备件' };

describe('Steering an order', () => {
  const house = useServedHouse();
  let order: ApiOrder;

  const steer = async (as: string, action: string, body: object): Promise<Reply<OrderAnswer>> =>
    await house().api.post<OrderAnswer>(as, `${order.path}/${action}`, body);
  const refusal = (status: number, code: string): object => ({ status, body: { code } });

  beforeEach(async () => {
    order = await ApiOrder.place(house().api, {});
  });

  it('on hold for the customer, its promise stands still; resumed, it runs on', async () => {
    const held = await steer('am-01', 'hold', forCustomer);

    expect(held).toMatchObject({
      status: 200,
      body: {
        state: 'pending',
        hold: { cause: 'customer', reason: '客户机房装修' },
        promise: { state: 'paused', dueAt: null },
      },
    });
    expect(await steer('am-01', 'hold', forUs)).toMatchObject(refusal(409, 'already-held'));
    expect(await steer('am-01', 'resume', { note: '机房已就绪' })).toMatchObject({
      status: 200,
      body: { state: 'acknowledged', hold: null, promise: { state: 'running', dueAt: expect.any(String) } },
    });
    expect(await steer('am-01', 'resume', {})).toMatchObject(refusal(409, 'not-held'));
  });

  it('on hold for our own cause, its promise runs', async () => {
    expect(await steer('area-01', 'hold', forUs)).toMatchObject({
      status: 200,
      body: { state: 'held', promise: { state: 'running' } },
    });
  });

  it('holding it twice under one Idempotency-Key holds it once', async () => {
    const once = { body: forUs, key: `hold-${order.no}` };
    const first = await house().api.call('am-01', 'POST', `${order.path}/hold`, once);
    await house().store.answers.deleteMany({});

    const again = await house().api.call('am-01', 'POST', `${order.path}/hold`, once);

    expect(again).toMatchObject({ status: 200 });
    expect(again.body).toEqual(first.body);
  });

  it('cancelling it under the key it was held with cancels it', async () => {
    const key = `any-${order.no}`;
    await house().api.call('am-01', 'POST', `${order.path}/hold`, { body: forUs, key });

    const reply = await house().api.call('am-01', 'POST', `${order.path}/cancel`, {
      body: { reason: '撤单' },
      key,
    });

    expect(reply).toMatchObject({
      status: 202,
      body: { state: expect.stringMatching(/^(pendingCancellation|cancelled)$/) },
    });
    expect(await order.closed()).toMatchObject({ state: 'cancelled' });
  });

  it.each(['hold', 'resume', 'cancel'])(
    'is the account manager’s or the area manager’s to %s',
    async (action) => {
      const body = action === 'hold' ? forUs : action === 'cancel' ? { reason: '撤单' } : {};

      expect(await steer('desk-01', action, body)).toMatchObject(refusal(403, 'forbidden'));
      expect(await steer('res-km-01', action, body)).toMatchObject(refusal(403, 'forbidden'));
      expect(await steer('am-02', action, body)).toMatchObject(refusal(404, 'not-found'));
    },
  );

  it.each([
    ['hold', {}, ['cause', 'reason']],
    ['hold', { cause: 'weather', reason: '雨' }, ['cause']],
    ['hold', { cause: 'internal', reason: '  ' }, ['reason']],
    ['resume', { note: 7 }, ['note']],
    ['cancel', {}, ['reason']],
    ['cancel', { reason: '撤单', force: true }, ['force']],
  ])('refuses to %s with %j', async (action, body, fields) => {
    const reply = await steer('am-01', action, body);

    expect(reply).toMatchObject({ status: 400, body: { errors: fields.map((field) => ({ field })) } });
  });

  it('cancelled, it gives everything back, tells CRM and is over', async () => {
    await order.workUntil('set-up-transmission');

    const reply = await steer('am-01', 'cancel', { reason: '客户改变计划' });
    const ended = await order.closed();

    expect(reply).toMatchObject({
      status: 202,
      body: { state: expect.stringMatching(/^(pendingCancellation|cancelled)$/) },
    });
    expect(ended).toMatchObject({
      state: 'cancelled',
      holders: [],
      promise: { stoppedAt: expect.any(String) },
    });
    expect(ended.resources.map(({ state }) => state)).toEqual(Array(5).fill('released'));
    expect(await house().systems.crm.look(order.no)).toMatchObject({
      outcome: 'cancelled',
      reason: '客户改变计划',
    });
    expect(await order.openTasks()).toEqual([]);
    for (const [action, body] of [
      ['hold', forUs],
      ['resume', {}],
      ['cancel', { reason: '再撤' }],
    ] as const) {
      expect(await steer('am-01', action, body)).toMatchObject(refusal(409, 'process-closed'));
    }
  });

  it('being cancelled, it can neither be cancelled again nor held', async () => {
    order = await ApiOrder.place(house().api, smsGatewayInput);
    await order.workUntil('configure-data');
    house().systems.network.fail('release', 1_000);
    await steer('am-01', 'cancel', { reason: '客户改变计划' });

    expect(await steer('am-01', 'cancel', { reason: '再撤' })).toMatchObject(refusal(409, 'conflict'));
    expect(await steer('am-01', 'hold', forUs)).toMatchObject(refusal(409, 'conflict'));
    house().systems.network.fail('release', 0);
    expect(await order.closed()).toMatchObject({ state: 'cancelled' });
  });

  it('cannot be cancelled once activation has begun', async () => {
    order = await ApiOrder.place(house().api, smsGatewayInput);
    house().systems.network.reportLater(order.no);
    await order.workUntil('test-end-to-end');
    await order.complete('test-end-to-end', null);

    expect(await steer('am-01', 'cancel', { reason: '太晚' })).toMatchObject(
      refusal(409, 'past-point-of-no-return'),
    );
    expect(await order.view()).toMatchObject({ state: 'inProgress', stage: 'activation' });
  });

  it('completed, it cannot be held or cancelled even before the call-back is done', async () => {
    order = await ApiOrder.place(house().api, smsGatewayInput);
    await order.workUntil('call-back');

    expect(await steer('am-01', 'hold', forUs)).toMatchObject(refusal(409, 'process-closed'));
    expect(await steer('am-01', 'cancel', { reason: '太晚' })).toMatchObject(refusal(409, 'process-closed'));
  });
});
