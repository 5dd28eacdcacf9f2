import { randomUUID } from 'node:crypto';
import type { OrderAnswer } from '../../../api/schemas/order';
import { ApiOrder, leasedLineInput, smsGatewayInput } from '../../support/api-order';
import type { Reply } from '../../support/api-caller';
import { useServedHouse } from '../../support/use-served-house';

describe('Placing an order', () => {
  const house = useServedHouse();
  const place = async (as: string, body: unknown, key: string): Promise<Reply<OrderAnswer>> =>
    house().api.call<OrderAnswer>(as, 'POST', '/api/v1/orders', { body, key });
  const ordersOf = async (customerNo: string): Promise<number> =>
    house().store.processes.countDocuments({ customerNo });

  it('is answered with the order as it stands in the records: number, tier, promise and who holds it', async () => {
    const reply = await house().api.post<OrderAnswer>('desk-01', '/api/v1/orders', leasedLineInput);

    expect(reply.status).toBe(201);
    expect(reply.headers.get('location')).toBe(`/api/v1/orders/${reply.body.orderNo}`);
    expect(reply.body).toMatchObject({
      state: 'acknowledged',
      stage: 'intake',
      tier: 'A1',
      managerId: 'am-01',
      contractNo: 'CT-1001',
      promise: { state: 'running', budget: { workingDays: 5 } },
      holders: [{ name: 'answer-order', group: { department: 'key-accounts' } }],
      ends: [
        { addressId: 'KM-0001', localNetwork: 'kunming' },
        { addressId: 'QJ-0001', localNetwork: 'qujing' },
      ],
    });
    const path = `/api/v1/orders/${reply.body.orderNo}`;
    expect(await house().api.get('am-01', path)).toEqual(reply.body);
  });

  it('takes the number the caller gives, and refuses a second order with it', async () => {
    const orderNo = `SO-own-${randomUUID()}`;
    await ApiOrder.place(house().api, { orderNo });

    const second = await house().api.post('desk-02', '/api/v1/orders', { ...leasedLineInput, orderNo });

    expect(second).toMatchObject({
      status: 409,
      body: { code: 'order-exists', errors: [{ field: 'orderNo' }] },
    });
  });

  it('takes an order without ends for a product that has none', async () => {
    const order = await ApiOrder.place(house().api, { ...smsGatewayInput, customerNo: 'C-1005' });

    expect(await order.view()).toMatchObject({ bandwidthKbps: null, ends: [], managerId: 'am-03' });
  });

  it('is for the sales desk, and for account managers with customers of their own', async () => {
    const own = await house().api.post('am-01', '/api/v1/orders', leasedLineInput);
    const others = await house().api.post('am-02', '/api/v1/orders', leasedLineInput);
    const station = await house().api.post('res-km-01', '/api/v1/orders', leasedLineInput);
    const nobody = await house().api.call(null, 'POST', '/api/v1/orders', { body: leasedLineInput });

    expect(own.status).toBe(201);
    expect(others).toMatchObject({ status: 422, body: { code: 'unknown-customer' } });
    expect(station).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(nobody).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    expect(await house().store.refusals.findOne({ personId: 'res-km-01' })).toMatchObject({
      route: 'POST /api/v1/orders',
    });
  });

  describe('with an Idempotency-Key', () => {
    const input = { ...leasedLineInput, customerNo: 'C-1002' };

    it('gives the first answer again and makes no second order', async () => {
      const key = randomUUID();
      const first = await place('desk-01', input, key);
      const before = await ordersOf('C-1002');

      const again = await place('desk-01', input, key);

      expect(again.status).toBe(201);
      expect(again.body).toEqual(first.body);
      expect(again.headers.get('idempotency-replayed')).toBe('true');
      expect(await ordersOf('C-1002')).toBe(before);
    });

    it('refuses the key for another order', async () => {
      const key = randomUUID();
      await place('desk-01', input, key);

      const other = await place('desk-01', { ...input, bandwidthKbps: 64 }, key);

      expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    });

    it('is another order when the key comes with another after the answer is forgotten', async () => {
      const key = randomUUID();
      const first = await place('desk-01', input, key);
      await house().store.answers.deleteMany({});

      const other = await place('desk-01', { ...input, bandwidthKbps: 64 }, key);

      expect(other).toMatchObject({ status: 201, body: { bandwidthKbps: 64 } });
      expect(other.body.orderNo).not.toBe(first.body.orderNo);
    });

    it('is another order when another person uses the same key', async () => {
      const key = randomUUID();
      const [first, second] = [await place('desk-01', input, key), await place('desk-02', input, key)];

      expect(second.status).toBe(201);
      expect(second.body.orderNo).not.toBe(first.body.orderNo);
    });

    it('makes one order of twenty requests at once', async () => {
      const key = randomUUID();
      const before = await ordersOf('C-1002');

      const replies = await Promise.all(Array.from({ length: 20 }, () => place('desk-01', input, key)));

      const numbers = replies.filter(({ status }) => status === 201).map(({ body }) => body.orderNo);
      expect(new Set(numbers).size).toBe(1);
      // The others came while the first was running, and are told to come again.
      for (const { status, body } of replies) {
        if (status !== 201) expect([status, body]).toMatchObject([409, { code: 'conflict' }]);
      }
      expect(await ordersOf('C-1002')).toBe(before + 1);
    });

    it('finds its own order when the API died between the start and the answer', async () => {
      const key = randomUUID();
      const first = await place('desk-01', input, key);
      const before = await ordersOf('C-1002');
      await house().store.answers.deleteMany({});

      const again = await place('desk-01', input, key);

      expect(again.status).toBe(201);
      expect(again.body).toEqual(first.body);
      expect(again.headers.get('idempotency-replayed')).toBeNull();
      expect(await ordersOf('C-1002')).toBe(before);
    });

    it('finds it also when the number was the caller’s own, and has been worked on since', async () => {
      const key = randomUUID();
      const orderNo = `SO-own-${key}`;
      await place('desk-01', { ...input, orderNo }, key);
      const [task] = (
        await house().api.get<{ items: { taskId: string }[] }>('am-01', `/api/v1/tasks?processKey=${orderNo}`)
      ).items;
      await house().api.post('am-01', `/api/v1/tasks/${task?.taskId}/complete`, {
        answer: { decision: 'accept' },
      });
      await house().store.answers.deleteMany({});

      const again = await place('desk-01', { ...input, orderNo }, key);

      expect(again).toMatchObject({ status: 201, body: { orderNo, state: 'inProgress' } });
    });

    it('refuses a key that is none', async () => {
      const reply = await place('desk-01', input, 'two words');

      expect(reply).toMatchObject({ status: 400, body: { errors: [{ field: 'header.idempotency-key' }] } });
    });
  });
});
