import type { AmendmentAnswer } from '../../../api/schemas/amendment';
import type { AssessmentAnswer } from '../../../api/schemas/assessment';
import type { OrderAnswer } from '../../../api/schemas/order';
import { ApiOrder, smsGatewayInput } from '../../support/api-order';
import type { Reply } from '../../support/api-caller';
import { useServedHouse } from '../../support/use-served-house';

const reason = '客户调整';

describe('Amending an order', () => {
  const house = useServedHouse();
  let order: ApiOrder;

  const post = async <T>(as: string, action: string, body: object): Promise<Reply<T>> =>
    await house().api.post<T>(as, `${order.path}/${action}`, body);
  const refusal = (status: number, code: string): object => ({ status, body: { code } });

  beforeEach(async () => {
    order = await ApiOrder.place(house().api, {});
  });

  it('first says what it would do, then does it, and keeps it', async () => {
    await order.workUntil('confirm-promise');
    const before = await order.view();

    const preview = await post<AssessmentAnswer>('am-01', 'amendments/preview', { bandwidthKbps: 1024 });
    expect(preview).toMatchObject({
      status: 200,
      body: { steps: expect.arrayContaining([expect.objectContaining({ step: 'check:a', fate: 'redone' })]) },
    });
    expect(await order.view()).toEqual(before);

    const amended = await post<OrderAnswer>('am-01', 'amendments', { bandwidthKbps: 1024, reason });
    expect(amended).toMatchObject({ status: 200, body: { bandwidthKbps: 1024 } });
    const { items } = await house().api.get<{ items: AmendmentAnswer[] }>(
      'am-01',
      `${order.path}/amendments`,
    );
    expect(items).toMatchObject([
      { by: { id: 'am-01' }, reason, changes: { bandwidthKbps: 1024 }, assessment: { pastSoftPoint: false } },
    ]);
    expect(await house().api.get('am-01', `${order.path}/control`)).toMatchObject({ amendments: 1 });
  });

  it('moves an end to an address that is looked up', async () => {
    const body = { ends: [{ end: 'b', addressId: 'QJ-0002' }], reason };

    expect(await post('am-01', 'amendments', body)).toMatchObject({
      status: 200,
      body: { ends: [{ addressId: 'KM-0001' }, { addressId: 'QJ-0002', localNetwork: 'qujing' }] },
    });
  });

  it.each([
    ['nothing', {}, 'nothing-to-amend'],
    ['a bandwidth not on offer', { bandwidthKbps: 3 }, 'wrong-bandwidth'],
    ['an address nobody serves', { ends: [{ end: 'a', addressId: 'NO-1' }] }, 'address-not-served'],
    ['both ends at one address', { ends: [{ end: 'b', addressId: 'KM-0001' }] }, 'wrong-ends'],
    ['a day gone by', { requestedDate: '2020-01-01' }, 'date-in-the-past'],
  ])('refuses, and refuses to preview, %s', async (_what, changes, code) => {
    expect(await post('am-01', 'amendments/preview', changes)).toMatchObject(refusal(422, code));
    expect(await post('am-01', 'amendments', { ...changes, reason })).toMatchObject(refusal(422, code));
  });

  it('previews what a cancellation would do, and does nothing', async () => {
    const preview = await post<AssessmentAnswer>('am-01', 'cancel/preview', {});

    expect(preview).toMatchObject({
      status: 200,
      body: { steps: expect.any(Array), costCny: 0, promise: { before: expect.any(String), after: null } },
    });
    expect(await order.view()).toMatchObject({ state: 'acknowledged' });
  });

  it.each(['amendments/preview', 'amendments', 'cancel/preview'])(
    'is the account manager’s or the area manager’s: %s',
    async (action) => {
      const body = {
        ...(action !== 'cancel/preview' && { bandwidthKbps: 1024 }),
        ...(action === 'amendments' && { reason }),
      };

      expect(await post('desk-01', action, body)).toMatchObject(refusal(403, 'forbidden'));
      expect(await post('ka-head', action, body)).toMatchObject(refusal(403, 'forbidden'));
      expect(await post('am-02', action, body)).toMatchObject(refusal(404, 'not-found'));
      expect(await post('area-01', action, body)).toMatchObject({ status: 200 });
    },
  );

  it('is too late once activation has begun', async () => {
    order = await ApiOrder.place(house().api, smsGatewayInput);
    house().systems.network.reportLater(order.no);
    await order.workUntil('test-end-to-end');
    await order.complete('test-end-to-end', null);

    for (const [action, body] of [
      ['amendments', { requestedDate: null, reason }],
      ['amendments/preview', { requestedDate: null }],
      ['cancel/preview', {}],
    ] as const) {
      expect(await post('am-01', action, body)).toMatchObject(refusal(409, 'past-point-of-no-return'));
    }
  });

  it('is not possible once the order is over', async () => {
    order = await ApiOrder.place(house().api, smsGatewayInput);
    await post('am-01', 'cancel', { reason: '撤单' });
    await order.closed();

    expect(await post('am-01', 'amendments', { requestedDate: null, reason })).toMatchObject(
      refusal(409, 'process-closed'),
    );
    for (const action of ['amendments/preview', 'cancel/preview']) {
      const body = action === 'cancel/preview' ? {} : { requestedDate: null };
      expect(await post('am-01', action, body)).toMatchObject(refusal(409, 'process-closed'));
    }
  });
});
