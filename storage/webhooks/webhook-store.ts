import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/calendar/working-calendar';
import { BusinessError } from '../../domain/errors';
import type { Webhook, WebhookFilter } from '../../domain/webhooks/webhook';
import type { ChangeLog } from '../change-log';
import type { StoredChange } from '../documents';
import type { Sealer } from '../sealer';
import type { Store } from '../store';
import type { StoredWebhook, WebhookSecret } from './documents';
import { newSecret } from './new-secret';

/** Who changes a subscription, and when. */
export interface By {
  readonly personId: string;
  readonly at: Instant;
}

/** What an administrator decides of a subscription. */
export interface WantedWebhook extends WebhookFilter {
  readonly url: string;
  readonly description: string;
}

/** A subscription with the key its messages are signed with: shown once, to who made it. */
export interface WebhookAndSecret {
  readonly webhook: Webhook;
  readonly secret: string;
}

/** Writes subscriptions, each change on the record first (rule 5), never with a key. */
export interface WebhookStore {
  /** Delivers what happens from now on. The same request repeated gives the same subscription. */
  create(wanted: WantedWebhook, requestKey: string | null, by: By): Promise<WebhookAndSecret>;
  /** @throws BusinessError `not-found` */
  change(
    webhookId: string,
    changes: Partial<WantedWebhook> & { readonly state?: 'active' | 'paused' },
    by: By,
  ): Promise<Webhook>;
  /**
   * A new key; until `overlapUntil` messages carry the signature of the present one too, and of those before it as long as they were
   * promised to. @throws BusinessError `not-found`, `conflict` when somebody was faster
   */
  rotate(webhookId: string, overlapUntil: Instant, by: By): Promise<WebhookAndSecret>;
  /** Ends it and forgets its deliveries. @throws BusinessError `not-found` */
  remove(webhookId: string, by: By): Promise<void>;
}

/** A subscription as the rest of the house knows it: without its keys. */
export function bareWebhook(stored: StoredWebhook): Webhook {
  const { webhookId, url, description, types, customerNos, tiers, state, createdBy, createdAt } = stored;
  return { webhookId, url, description, types, customerNos, tiers, state, createdBy, createdAt };
}

/** More keys than this at once nobody needs, and a header has no room for: of more, the oldest goes. */
const mostOverlapping = 4;

/** The keys that go on signing beside a new one. */
function overlapping(
  { secrets }: StoredWebhook,
  presentUntil: Instant,
  now: Instant,
): readonly WebhookSecret[] {
  return secrets
    .map(({ secret, until }) => ({ secret, until: until ?? presentUntil }))
    .filter(({ until }) => until > now)
    .slice(-mostOverlapping);
}

export function createWebhookStore(
  { webhooks, deliveries, feed }: Pick<Store, 'webhooks' | 'deliveries' | 'feed'>,
  changes: ChangeLog,
  sealer: Sealer,
): WebhookStore {
  const noted = async (what: StoredChange['what'], subject: string, data: object, by: By): Promise<void> =>
    await changes.add({ personId: by.personId, what, subject, data, reason: null });

  async function find(webhookId: string): Promise<StoredWebhook> {
    const found = await webhooks.findOne({ _id: webhookId });
    if (found === null) throw new BusinessError('not-found', `There is no webhook ${webhookId}.`);
    return found;
  }

  const presentSecret = ({ secrets }: StoredWebhook): string => secrets.at(-1)?.secret ?? '';

  const withSecret = (stored: StoredWebhook): WebhookAndSecret => ({
    webhook: bareWebhook(stored),
    secret: sealer.open(presentSecret(stored), stored.webhookId),
  });

  return {
    create: async (wanted, requestKey, by) => {
      const asked = requestKey === null ? null : await webhooks.findOne({ requestKey });
      if (asked !== null) return withSecret(asked);
      const webhookId = requestKey === null ? randomUUID() : `r-${requestKey.slice(0, 32)}`;
      const head = await feed.findOne({}, { sort: { _id: -1 }, projection: { _id: 1 } });
      const stored: StoredWebhook = {
        _id: webhookId,
        webhookId,
        ...wanted,
        state: 'active',
        createdBy: by.personId,
        createdAt: by.at,
        activeSince: by.at,
        secrets: [{ secret: sealer.seal(newSecret(), webhookId), until: null }],
        position: head?._id ?? 0,
        requestKey,
      };
      await noted('webhook.created', webhookId, wanted, by);
      await webhooks.updateOne({ _id: webhookId }, { $setOnInsert: stored }, { upsert: true });
      return withSecret(await find(webhookId));
    },
    change: async (webhookId, wanted, by) => {
      const standing = await find(webhookId);
      await noted('webhook.changed', webhookId, wanted, by);
      const resumed = wanted.state === 'active' && standing.state !== 'active' ? { activeSince: by.at } : {};
      await webhooks.updateOne({ _id: webhookId }, { $set: { ...wanted, ...resumed } });
      return bareWebhook(await find(webhookId));
    },
    rotate: async (webhookId, overlapUntil, by) => {
      const standing = await find(webhookId);
      await noted('webhook.secret-rotated', webhookId, { overlapUntil }, by);
      const secret = newSecret();
      const sealed = { secret: sealer.seal(secret, webhookId), until: null };
      const secrets = [...overlapping(standing, overlapUntil, by.at), sealed];
      const present = { secret: presentSecret(standing), until: null };
      const { matchedCount } = await webhooks.updateOne(
        { _id: webhookId, secrets: present },
        { $set: { secrets } },
      );
      if (matchedCount > 0) return { webhook: bareWebhook(standing), secret };
      await noted('webhook.secret-not-rotated', webhookId, { overlapUntil }, by);
      throw new BusinessError(
        'conflict',
        `The key of webhook ${webhookId} has just been changed by somebody else.`,
      );
    },
    remove: async (webhookId, by) => {
      await find(webhookId);
      await noted('webhook.deleted', webhookId, {}, by);
      await webhooks.deleteOne({ _id: webhookId });
      await deliveries.deleteMany({ webhookId });
    },
  };
}
