import { type ChangeLog, createChangeLog } from '../../storage/change-log';
import { createWebhookStore } from '../../storage/webhooks/webhook-store';
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
    (await fresh.store.webhooks.findOne({ _id }))?.secrets.map(({ secret }) => secret) ?? [];

  it('sign for as long as they were promised to, also when another follows', async () => {
    const webhooks = createWebhookStore(fresh.store, log);
    const { webhook, secret } = await webhooks.create(wanted, null, by);
    const { webhookId } = webhook;
    const second = await webhooks.rotate(webhookId, tomorrow, by);
    const third = await webhooks.rotate(webhookId, tomorrow, by);
    expect(await keysOf(webhookId)).toEqual([secret, second.secret, third.secret]);

    const later = await webhooks.rotate(webhookId, '2026-11-26T02:00:00.000Z', { ...by, at: tomorrow });
    expect(await keysOf(webhookId)).toEqual([third.secret, later.secret]);
  });

  it('are no more than a header has room for', async () => {
    const webhooks = createWebhookStore(fresh.store, log);
    const { webhook } = await webhooks.create(wanted, null, by);
    for (let n = 0; n < 8; n += 1) await webhooks.rotate(webhook.webhookId, tomorrow, by);

    expect(await keysOf(webhook.webhookId)).toHaveLength(5);
  });

  it('of two changed at once one is refused, not given out in vain', async () => {
    const webhooks = createWebhookStore(fresh.store, log);
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

    const second = createWebhookStore(fresh.store, slow).rotate(webhookId, tomorrow, by);

    await expect(second).rejects.toMatchObject({ code: 'conflict' });
    expect(await keysOf(webhookId)).toHaveLength(2);
  });
});
