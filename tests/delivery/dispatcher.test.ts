import { Webhook } from 'standardwebhooks';
import { deliverToAll } from '../../delivery/deliver-to-all';
import { triedForMs } from '../../domain/webhooks/retry-schedule';
import { type FreshStore, freshStore } from '../storage/support/fresh-store';
import { eventually } from '../support/eventually';
import { PostOffice } from './post-office';
import { Receiver } from './receiver';

const by = { personId: 'admin-01', at: '2026-11-20T00:00:00.000Z' };

describe('webhooks', () => {
  let fresh: FreshStore;
  let office: PostOffice;
  let receiver: Receiver;

  beforeAll(async () => {
    fresh = await freshStore();
  });

  beforeEach(async () => {
    await fresh.clear();
    office = new PostOffice(fresh.store);
    receiver = await Receiver.open();
  });

  afterEach(async () => await receiver.close());
  afterAll(async () => await fresh.close());

  const subscribed = async (): Promise<string> =>
    (await office.subscribe({ url: receiver.url })).webhook.webhookId;

  it('bring what happens, in order, signed as Standard Webhooks says', async () => {
    await office.happens({});
    const { webhook, secret } = await office.subscribe({ url: receiver.url });
    for (let n = 0; n < 5; n += 1) await office.happens({});
    await office.work(webhook.webhookId);

    expect(receiver.positions).toEqual([2, 3, 4, 5, 6]);
    const [first] = receiver.received;
    expect(new Webhook(secret).verify(first?.text ?? '', first?.headers ?? {})).toEqual({
      type: 'task.completed',
      timestamp: expect.any(String),
      data: {
        position: 2,
        kind: 'event',
        processId: 'order/SO-1',
        processKind: 'order',
        businessKey: 'SO-1',
        customerNo: 'C-1001',
        tier: 'A1',
        seq: 2,
        hash: 'hash-2',
        type: 'task.completed',
        actor: { kind: 'person', id: 'res-km-01' },
        facts: { taskId: 'order.SO-1.1' },
      },
    });
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(5);
  });

  it('bring only what was asked for', async () => {
    const wanted = { types: ['process.closed'], tiers: ['A1', 'A2'], customerNos: ['C-1001'] };
    const { webhook } = await office.subscribe({ url: receiver.url, ...wanted });
    await office.happens({});
    await office.happens({ type: 'process.closed', tier: 'C' });
    const closed = await office.happens({ type: 'process.closed' });
    await office.happens({ type: 'process.closed', customerNo: 'C-7' });
    await office.work(webhook.webhookId);

    expect(receiver.positions).toEqual([closed]);
  });

  it('are tried over days by the same id when the receiver fails, and end as a dead letter', async () => {
    const id = await subscribed();
    const start = office.time;
    await office.happens({});
    receiver.behaviour = () => 500;
    await office.work(id);
    while (await office.workNext(id));

    expect(receiver.received).toHaveLength(10);
    expect(new Set(receiver.received.map((message) => message.id)).size).toBe(1);
    expect(office.time - start).toBe(triedForMs);
    const dead = await office.views.webhooks.deliveries(id, 'dead', 1, 20);
    expect(dead.items).toMatchObject([{ tries: 10, nextAt: null, attempts: { length: 10 } }]);
    const seconds = dead.items[0]?.attempts.map(({ at }) => (Date.parse(at) - start) / 1_000) ?? [];
    expect(seconds.slice(1).map((at, n) => at - (seconds[n] ?? 0))).toEqual([
      5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400,
    ]);
  });

  it('wait in line behind the one that fails, and follow in order when it is taken', async () => {
    const id = await subscribed();
    receiver.behaviour = () => 503;
    for (let n = 0; n < 3; n += 1) await office.happens({});
    await office.work(id);
    expect(receiver.positions).toEqual([1]);

    receiver.behaviour = () => 204;
    await office.work(id);
    expect(receiver.positions).toEqual([1]);

    await office.workNext(id);
    expect(receiver.positions).toEqual([1, 1, 2, 3]);
    expect(await office.states(id)).toEqual(['1 delivered', '2 delivered', '3 delivered']);
  });

  it('do not try a backlog for days each: what is too old gets one attempt', async () => {
    const id = await subscribed();
    receiver.behaviour = () => 503;
    for (let n = 0; n < 4; n += 1) await office.happens({});
    await office.work(id);
    while ((await office.states(id)).includes('1 pending')) await office.workNext(id);
    office.time += triedForMs;
    await office.workNext(id);
    await office.work(id);

    expect(await office.states(id)).toEqual(['1 dead', '2 dead', '3 dead', '4 dead']);
    expect(receiver.positions.filter((position) => position === 4)).toHaveLength(1);
  });

  it('give a receiver that hangs up after its time, and say so', async () => {
    const id = await subscribed();
    await office.happens({});
    receiver.behaviour = () => 'hang';
    await office.work(id);

    const { items } = await office.views.webhooks.deliveries(id, 'pending', 1, 20);
    expect(items).toMatchObject([{ tries: 1, attempts: [{ outcome: { kind: 'timed-out' } }] }]);
  });

  it('do not follow redirects', async () => {
    const elsewhere = await Receiver.open();
    const id = await subscribed();
    await office.happens({});
    receiver.behaviour = () => 307;
    receiver.headers = { location: elsewhere.url };
    await office.work(id);
    await elsewhere.close();

    expect(elsewhere.received).toEqual([]);
    const { items } = await office.views.webhooks.deliveries(id, 'pending', 1, 20);
    expect(items[0]?.attempts).toMatchObject([{ outcome: { kind: 'answered', status: 307 } }]);
  });

  it('stop at a receiver that answers 410, until an administrator turns them on again', async () => {
    const id = await subscribed();
    await office.happens({});
    await office.happens({});
    receiver.behaviour = () => 410;
    await office.work(id);
    await office.work(id);

    expect(receiver.positions).toEqual([1]);
    expect((await office.views.webhooks.find(id))?.state).toBe('gone');
    expect(await office.states(id)).toEqual(['1 dead']);

    receiver.behaviour = () => 204;
    await office.webhooks.change(id, { state: 'active' }, { ...by, at: office.at });
    await office.work(id);
    expect(receiver.positions).toEqual([1, 2]);
  });

  it('note a receiver that cannot be reached', async () => {
    const id = await subscribed();
    await office.happens({});
    await receiver.close();
    await office.work(id);
    receiver = await Receiver.open();

    const { items } = await office.views.webhooks.deliveries(id, 'pending', 1, 20);
    expect(items[0]?.attempts).toMatchObject([{ outcome: { kind: 'unreachable' } }]);
  });

  it('send dead letters again when asked: one, or all, with all their attempts', async () => {
    const id = await subscribed();
    receiver.behaviour = () => 500;
    for (let n = 0; n < 3; n += 1) await office.happens({});
    await office.work(id);
    while (await office.workNext(id));
    expect(await office.states(id)).toEqual(['1 dead', '2 dead', '3 dead']);
    receiver.behaviour = () => 204;

    await office.redelivery.one(id, `msg_${id}_2`, 'admin-01', office.at);
    await office.work(id);
    expect(await office.states(id)).toEqual(['1 dead', '2 delivered', '3 dead']);

    expect(await office.redelivery.allDead(id, 'admin-01', office.at)).toBe(2);
    await office.work(id);
    expect(await office.states(id)).toEqual(['1 delivered', '2 delivered', '3 delivered']);
    await expect(office.redelivery.one(id, 'msg_none', 'admin-01', office.at)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('are tried at once when asked, without losing their place', async () => {
    const id = await subscribed();
    receiver.behaviour = () => 500;
    await office.happens({});
    await office.happens({});
    await office.work(id);
    receiver.behaviour = () => 204;
    await office.redelivery.one(id, `msg_${id}_1`, 'admin-01', office.at);
    await office.work(id);

    expect(receiver.positions).toEqual([1, 1, 2]);
  });

  it('carry the signatures of both keys while a new one comes in, then of the new one alone', async () => {
    const { webhook, secret: old } = await office.subscribe({ url: receiver.url });
    const id = webhook.webhookId;
    const overlap = new Date(office.time + 3_600_000).toISOString();
    const { secret } = await office.webhooks.rotate(id, overlap, by);
    await office.happens({});
    await office.work(id);
    const [both] = receiver.received;
    expect(both?.headers['webhook-signature']?.split(' ')).toHaveLength(2);
    for (const key of [old, secret]) new Webhook(key).verify(both?.text ?? '', both?.headers ?? {});

    office.time += 3_600_001;
    await office.happens({});
    await office.work(id);
    expect(receiver.received[1]?.headers['webhook-signature']?.split(' ')).toHaveLength(1);
  });

  it('put notifications off for quiet hours without keeping others waiting', async () => {
    const { webhook } = await office.subscribe({
      url: receiver.url,
      types: ['notification', 'task.completed'],
    });
    const morning = new Date(office.time + 8 * 3_600_000).toISOString();
    office.pushTimes.set('order/SO-1#1.0', morning);
    await office.tells('order/SO-1#1.0');
    await office.happens({});
    await office.work(webhook.webhookId);
    expect(receiver.positions).toEqual([2]);

    await office.workNext(webhook.webhookId);
    expect(receiver.positions).toEqual([2, 1]);
    expect(office.at).toBe(morning);
  });

  it('lose nothing when the dispatcher dies before it could note a success: the message comes again', async () => {
    const id = await subscribed();
    await office.happens({});
    await office.happens({});
    const dying = new AbortController();
    receiver.behaviour = ({ body }) => {
      if (body.data.position === 1) dying.abort();
      return body.data.position === 1 ? 'hang' : 204;
    };
    await office.deliver(id, dying.signal);
    expect(await office.states(id)).toEqual(['1 pending']);

    receiver.behaviour = () => 204;
    await new PostOffice(fresh.store).work(id);
    expect(receiver.positions).toEqual([1, 1, 2]);
    expect(receiver.received[0]?.id).toBe(receiver.received[1]?.id);
  });

  it('reach the others while one hangs', async () => {
    const hanging = await Receiver.open();
    hanging.behaviour = () => 'hang';
    await office.subscribe({ url: hanging.url });
    await subscribed();
    const stop = new AbortController();
    const errors: unknown[] = [];
    const running = deliverToAll(office.deliveries, office.deliver, 20, stop.signal, (error) =>
      errors.push(error),
    );
    await office.happens({});
    await eventually(() => hanging.received.length === 1);
    for (let n = 0; n < 10; n += 1) await office.happens({});
    await eventually(() => receiver.received.length === 11);
    stop.abort();
    await running;
    await hanging.close();

    expect(hanging.received).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  it('forget a subscription that was ended', async () => {
    const id = await subscribed();
    await office.happens({});
    await office.webhooks.remove(id, by);
    await office.work(id);

    expect(receiver.received).toEqual([]);
    expect(await office.views.webhooks.find(id)).toBeNull();
    const changes = await fresh.store.changes.find({ subject: id }).toArray();
    expect(changes.map(({ what }) => what)).toEqual(['webhook.created', 'webhook.deleted']);
    expect(JSON.stringify(changes)).not.toContain('whsec_');
  });
});
