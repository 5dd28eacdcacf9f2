import { setTimeout as pause } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { ApiOrder, smsGatewayInput } from '../../support/api-order';
import type { Reply } from '../../support/api-caller';
import { callbackSecret } from '../../support/served-house';
import { useServedHouse } from '../../support/use-served-house';

const activatedAt = '2026-11-24T02:00:00.000Z';

describe('The network’s report of an activation', () => {
  const house = useServedHouse();
  let order: ApiOrder;
  let report: { ref: string; orderNo: string; state: string; activatedAt: string };

  beforeEach(async () => {
    order = await ApiOrder.place(house().api, smsGatewayInput);
    const { network } = house().systems;
    network.reportLater(order.no);
    await order.workUntil('test-end-to-end');
    await order.complete('test-end-to-end', null);
    while (!network.callbackRefs.has(order.no)) await pause(20);
    report = {
      ref: network.callbackRefs.get(order.no) ?? '',
      orderNo: order.no,
      state: 'active',
      activatedAt,
    };
  });

  const send = async (text: string, at: Date, secret: string): Promise<Reply<unknown>> => {
    const id = 'msg-1';
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': new Webhook(secret).sign(id, at, text),
    };
    return await house().api.call(null, 'POST', '/callbacks/network-activation', { body: text, headers });
  };
  const signed = async (body: object): Promise<Reply<unknown>> =>
    await send(JSON.stringify(body), new Date(), callbackSecret);
  const waits = async (): Promise<void> => expect(await order.view()).toMatchObject({ stage: 'activation' });

  it('signed, lets the order go on with the time of activation; sent twice, it counts once', async () => {
    expect(await signed(report)).toMatchObject({ status: 204 });
    await order.task('record-acceptance');
    expect(await signed(report)).toMatchObject({ status: 204 });

    const { facts, milestones, resources } = await order.view();
    expect(facts['activatedAt']).toBe(activatedAt);
    expect(milestones.filter(({ name }) => name === 'activated')).toHaveLength(1);
    expect(new Set(resources.map(({ state }) => state))).toEqual(new Set(['in-service']));
  });

  it('sent many times at once, counts once', async () => {
    const replies = await Promise.all(Array.from({ length: 10 }, () => signed(report)));

    expect(replies.map(({ status }) => status)).toEqual(Array(10).fill(204));
    await order.task('record-acceptance');
    expect((await order.view()).milestones.filter(({ name }) => name === 'activated')).toHaveLength(1);
  });

  it('signed with another secret is refused', async () => {
    const other = `whsec_${Buffer.from('somebody else entirely, not us!').toString('base64')}`;

    expect(await send(JSON.stringify(report), new Date(), other)).toMatchObject({
      status: 401,
      body: { code: 'unauthenticated' },
    });
    await waits();
  });

  it('not signed at all is refused', async () => {
    const body = JSON.stringify(report);

    expect(await house().api.call(null, 'POST', '/callbacks/network-activation', { body })).toMatchObject({
      status: 401,
    });
    await waits();
  });

  it('changed on its way is refused', async () => {
    const text = JSON.stringify(report);
    const signature = new Webhook(callbackSecret).sign('msg-1', new Date(), text);
    const headers = {
      'webhook-id': 'msg-1',
      'webhook-timestamp': String(Math.floor(Date.now() / 1_000)),
      'webhook-signature': signature,
    };

    const body = text.replace('02:00', '01:00');
    expect(
      await house().api.call(null, 'POST', '/callbacks/network-activation', { body, headers }),
    ).toMatchObject({ status: 401 });
    await waits();
  });

  it.each([
    ['an hour old', -3_600_000],
    ['from an hour ahead', 3_600_000],
  ])('%s is refused', async (_what, offset) => {
    const at = new Date(Date.now() + offset);

    expect(await send(JSON.stringify(report), at, callbackSecret)).toMatchObject({
      status: 401,
      body: { code: 'unauthenticated' },
    });
    await waits();
  });

  it('with a reference we never gave out is not found', async () => {
    for (const ref of [
      '',
      'nonsense',
      Buffer.from('[1,2]').toString('base64url'),
      Buffer.from('{}').toString('base64url'),
    ]) {
      expect(await signed({ ...report, ref })).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
    await waits();
  });

  it('about a process there is not is taken and has no effect', async () => {
    const ref = Buffer.from(JSON.stringify(['order/SO-NONE', '1'])).toString('base64url');

    expect(await signed({ ...report, orderNo: 'SO-NONE', ref })).toMatchObject({ status: 204 });
    await waits();
  });

  it('with a reference of another order is not found', async () => {
    expect(await signed({ ...report, orderNo: 'SO-OTHER' })).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
    await waits();
  });

  it('that is no report is refused', async () => {
    expect(await signed({ hello: 'world' })).toMatchObject({
      status: 400,
      body: { code: 'invalid-request' },
    });
    expect(await signed({ ...report, state: 'broken' })).toMatchObject({ status: 400 });
    expect(await signed({ ...report, activatedAt: 'yesterday' })).toMatchObject({ status: 400 });
    expect(await send('not JSON', new Date(), callbackSecret)).toMatchObject({
      status: 400,
      body: { code: 'malformed-json' },
    });
    expect(
      await send(JSON.stringify({ ...report, note: 'x'.repeat(70_000) }), new Date(), callbackSecret),
    ).toMatchObject({
      status: 413,
      body: { code: 'payload-too-large' },
    });
    await waits();
  });
});
