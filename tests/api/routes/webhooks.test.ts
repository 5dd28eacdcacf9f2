import { ApiOrder } from '../../support/api-order';
import { Receiver } from '../../delivery/receiver';
import { eventually } from '../../support/eventually';
import { startDelivery } from '../../support/run-delivery';
import { useServedHouse } from '../../support/use-served-house';

interface Subscription {
  readonly webhookId: string;
  readonly state: string;
  readonly secret?: string;
}

const url = 'https://hooks.example.org/bihuan';
const admin = 'admin-01';

describe('Webhooks', () => {
  const house = useServedHouse();
  let stop: () => Promise<void>;

  beforeAll(() => {
    stop = startDelivery(house().store);
  });

  afterAll(async () => await stop());

  const subscribe = async (body: object, key: string | null) =>
    await house().api.call<Subscription>(admin, 'POST', '/api/v1/webhooks', {
      body: { url, description: 'CRM', ...body },
      ...(key !== null && { key }),
    });
  const path = ({ webhookId }: Subscription): string => `/api/v1/webhooks/${webhookId}`;

  it('show their key once', async () => {
    const { status, body } = await subscribe({ tiers: ['A1'] }, null);

    expect(status).toBe(201);
    expect(body.secret).toMatch(/^whsec_/);
    const { secret: _secret, ...shown } = body;
    expect(await house().api.get(admin, path(body))).toEqual(shown);
    expect(await house().api.get(admin, '/api/v1/webhooks')).toMatchObject({ items: [shown] });
  });

  it('are made once for one request', async () => {
    const [first, second] = [await subscribe({}, 'once'), await subscribe({}, 'once')];

    expect(second.body).toEqual(first.body);
  });

  it.each([
    'http://hooks.example.org/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://10.0.0.8/',
    'https://a:b@hooks.example.org/',
    'hooks',
  ])('are not made for %s', async (bad) => {
    expect(await subscribe({ url: bad }, null)).toMatchObject({
      status: 400,
      body: { code: 'invalid-request', errors: [{ field: 'url' }] },
    });
  });

  it.each([
    ['types', ['process.begun']],
    ['types', ['process.closed', 'process.closed']],
    ['tiers', ['Z']],
  ])('are not made for %s %j, of which nothing would ever come', async (field, wanted) => {
    const refused = {
      code: 'invalid-request',
      errors: [{ field: expect.stringContaining(field) as string }],
    };
    expect(await subscribe({ [field]: wanted }, null)).toMatchObject({ status: 400, body: refused });
  });

  it('are made and ended by administrators alone', async () => {
    for (const as of ['ops-01', 'it-01', 'am-01']) {
      expect(await house().api.post(as, '/api/v1/webhooks', { url })).toMatchObject({ status: 403 });
      expect(await house().api.call(as, 'DELETE', '/api/v1/webhooks/x', {})).toMatchObject({ status: 403 });
    }
  });

  it('are watched by those who keep the house running, and by nobody else', async () => {
    const { body } = await subscribe({}, null);
    for (const as of ['ops-01', 'it-01']) {
      expect(await house().api.call(as, 'GET', path(body), {})).toMatchObject({ status: 200 });
      expect(await house().api.post(as, `${path(body)}/redeliver-dead`, {})).toMatchObject({
        status: 202,
        body: { redelivered: 0 },
      });
    }
    for (const at of ['/api/v1/webhooks', path(body), `${path(body)}/deliveries`])
      expect(await house().api.call('am-01', 'GET', at, {})).toMatchObject({ status: 403 });
  });

  it('are paused, resumed, pointed elsewhere and ended; keys are changed', async () => {
    const { body } = await subscribe({}, null);
    const patch = async (changes: object) =>
      await house().api.call(admin, 'PATCH', path(body), { body: changes });

    expect(await patch({ state: 'paused' })).toMatchObject({ status: 200, body: { state: 'paused', url } });
    expect(await patch({ state: 'active', description: '新' })).toMatchObject({
      body: { description: '新' },
    });
    expect(await patch({ url: 'https://192.168.0.1/' })).toMatchObject({ status: 400 });
    expect(await patch({ state: 'gone' })).toMatchObject({ status: 400 });
    const rotated = await house().api.post<Subscription>(admin, `${path(body)}/rotate-secret`, {});
    expect(rotated).toMatchObject({ status: 200 });
    expect(rotated.body.secret).not.toBe(body.secret);
    expect(await house().api.call(admin, 'DELETE', path(body), {})).toMatchObject({ status: 204 });
    expect(await house().api.call(admin, 'GET', path(body), {})).toMatchObject({ status: 404 });
    expect(await patch({ state: 'active' })).toMatchObject({ status: 404 });
  });

  it('deliver what happens to orders, and show what became of it', async () => {
    const receiver = await Receiver.open();
    const { body } = await subscribe({ types: ['process.started', 'milestone.reached'] }, null);
    // The API refuses receivers of this machine, as it should.
    await house().store.webhooks.updateOne({ _id: body.webhookId }, { $set: { url: receiver.url } });
    receiver.behaviour = () => 410;
    const order = await ApiOrder.place(house().api, {});
    await eventually(async () => (await house().api.get<Subscription>(admin, path(body))).state === 'gone');
    const dead = await house().api.get<{ items: { messageId: string }[] }>(
      admin,
      `${path(body)}/deliveries?state=dead`,
    );
    expect(dead.items).toMatchObject([
      { type: 'process.started', tries: 1, attempts: [{ outcome: { status: 410 } }] },
    ]);

    receiver.behaviour = () => 200;
    await house().api.call(admin, 'PATCH', path(body), { body: { state: 'active' } });
    const again = `${path(body)}/deliveries/${dead.items[0]?.messageId ?? ''}/redeliver`;
    expect(await house().api.call(admin, 'POST', again, {})).toMatchObject({ status: 202 });
    const delivered = async (): Promise<{ total: number }> =>
      await house().api.get(admin, `${path(body)}/deliveries?state=delivered`);
    await eventually(async () => (await delivered()).total >= 2);
    expect(receiver.received.at(-1)?.body.data).toMatchObject({ businessKey: order.no });
    expect(await house().api.call(admin, 'POST', `${path(body)}/redeliver-dead`, {})).toMatchObject({
      status: 202,
      body: { redelivered: 0 },
    });
    expect(
      await house().api.call(admin, 'POST', `${path(body)}/deliveries/none/redeliver`, {}),
    ).toMatchObject({ status: 404 });
    await house().api.call(admin, 'DELETE', path(body), {});
    await receiver.close();
  });
});
