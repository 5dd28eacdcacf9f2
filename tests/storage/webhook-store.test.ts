import { type ChangeLog, createChangeLog } from '../../storage/change-log';
import { createSealer } from '../../storage/sealer';
import { createDeliveryStore } from '../../storage/webhooks/delivery-store';
import { sealSecrets } from '../../storage/webhooks/seal-secrets';
import { createWebhookStore } from '../../storage/webhooks/webhook-store';
import { testSealer, testSecretKey } from '../support/test-sealer';
import { type FreshStore, freshStore } from './support/fresh-store';

const by = { personId: 'admin-01', at: '2026-11-23T02:00:00.000Z' };
const tomorrow = '2026-11-24T02:00:00.000Z';
const wanted = {
  url: 'https://hooks.example.org/',
  description: 'CRM',
  types: [],
  customerNos: [],
  tiers: [],
};

describe('The keys of a webhook', () => {
  let fresh: FreshStore;
  let log: ChangeLog;

  beforeEach(async () => {
    fresh = await freshStore();
    log = createChangeLog(fresh.store, () => new Date());
  });

  afterEach(async () => await fresh.close());

  const keysOf = async (_id: string): Promise<readonly string[]> =>
    (await createDeliveryStore(fresh.store, testSealer).find(_id))?.secrets.map(({ secret }) => secret) ?? [];

  const keptOf = async (_id: string): Promise<readonly string[]> =>
    (await fresh.store.webhooks.findOne({ _id }))?.secrets.map(({ secret }) => secret) ?? [];

  it('sign for as long as they were promised to, also when another follows', async () => {
    const webhooks = createWebhookStore(fresh.store, log, testSealer);
    const { webhook, secret } = await webhooks.create(wanted, null, by);
    const { webhookId } = webhook;
    const second = await webhooks.rotate(webhookId, tomorrow, by);
    const third = await webhooks.rotate(webhookId, tomorrow, by);
    expect(await keysOf(webhookId)).toEqual([secret, second.secret, third.secret]);

    const later = await webhooks.rotate(webhookId, '2026-11-26T02:00:00.000Z', { ...by, at: tomorrow });
    expect(await keysOf(webhookId)).toEqual([third.secret, later.secret]);
  });

  it('are no more than a header has room for', async () => {
    const webhooks = createWebhookStore(fresh.store, log, testSealer);
    const { webhook } = await webhooks.create(wanted, null, by);
    for (let n = 0; n < 8; n += 1) await webhooks.rotate(webhook.webhookId, tomorrow, by);

    expect(await keysOf(webhook.webhookId)).toHaveLength(5);
  });

  it('of two changed at once one is refused, not given out in vain', async () => {
    const webhooks = createWebhookStore(fresh.store, log, testSealer);
    const { webhook } = await webhooks.create(wanted, null, by);
    const { webhookId } = webhook;
    let isAlone = true;
    const slow: ChangeLog = {
      add: async (change) => {
        if (isAlone) await webhooks.rotate(webhookId, tomorrow, by);
        isAlone = false;
        await log.add(change);
      },
    };

    const second = createWebhookStore(fresh.store, slow, testSealer).rotate(webhookId, tomorrow, by);

    await expect(second).rejects.toMatchObject({ code: 'conflict' });
    expect(await keysOf(webhookId)).toHaveLength(2);
  });

  it('lie sealed in the records, and are shown to who asks again with the same request', async () => {
    const webhooks = createWebhookStore(fresh.store, log, testSealer);
    const first = await webhooks.create(wanted, 'asked-twice', by);
    const { webhookId } = first.webhook;

    expect(await webhooks.create(wanted, 'asked-twice', by)).toEqual(first);
    const kept = JSON.stringify(await fresh.store.webhooks.find().toArray());
    expect(kept).not.toContain(first.secret);
    expect(kept).not.toContain('whsec_');
    expect(await keysOf(webhookId)).toEqual([first.secret]);
  });

  it('are sealed where they lie in clear from before, answers that gave one out included', async () => {
    const webhooks = createWebhookStore(fresh.store, log, testSealer);
    const { webhook, secret } = await webhooks.create(wanted, null, by);
    const { webhookId } = webhook;
    const { answers } = fresh.store;
    await fresh.store.webhooks.updateOne(
      { _id: webhookId },
      { $set: { secrets: [{ secret, until: null }] } },
    );
    const answer = { status: 201, headers: {}, body: { secret } };
    await answers.insertOne({ _id: 'gave-out', fingerprint: 'a', startedAt: new Date(), answer });

    await sealSecrets(fresh.store, testSealer);
    const [kept] = await keptOf(webhookId);
    await sealSecrets(fresh.store, testSealer);

    expect(kept).not.toContain(secret);
    expect(await keptOf(webhookId)).toEqual([kept]);
    expect(await keysOf(webhookId)).toEqual([secret]);
    expect(JSON.stringify(await answers.findOne({ _id: 'gave-out' }))).not.toContain(secret);
  });

  it('are opened with an earlier key until they are sealed anew, and with no other', async () => {
    const { webhook, secret } = await createWebhookStore(fresh.store, log, testSealer).create(
      wanted,
      null,
      by,
    );
    const { webhookId } = webhook;
    const nextKey = Buffer.alloc(32, 'next').toString('base64');
    const opened = async (keys: readonly [string, ...string[]]): Promise<string | undefined> =>
      (await createDeliveryStore(fresh.store, createSealer(keys)).find(webhookId))?.secrets.at(0)?.secret;

    expect(await opened([nextKey, testSecretKey])).toBe(secret);
    await expect(opened([nextKey])).rejects.toThrow('WEBHOOK_SECRET_KEY');

    await sealSecrets(fresh.store, createSealer([nextKey, testSecretKey]));
    expect(await opened([nextKey])).toBe(secret);
  });

  it('are of no use in the place of those of another subscription', () => {
    const sealed = testSealer.seal('whsec_x', 'one');
    expect(testSealer.open(sealed, 'one')).toBe('whsec_x');
    expect(() => testSealer.open(sealed, 'other')).toThrow();
  });
});
