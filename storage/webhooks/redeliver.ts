import type { Instant } from '../../domain/calendar/working-calendar';
import { BusinessError } from '../../domain/errors';
import type { ChangeLog } from '../change-log';
import type { Store } from '../store';

/** Asks for messages again: beside the line, with all their attempts anew; one that is still tried is tried at once. */
export interface Redelivery {
  /** One message, whatever became of it. @throws BusinessError `not-found` */
  one(webhookId: string, messageId: string, personId: string, at: Instant): Promise<void>;
  /** Every dead letter of a subscription. Answers how many. */
  allDead(webhookId: string, personId: string, at: Instant): Promise<number>;
}

export function createRedelivery({ deliveries }: Pick<Store, 'deliveries'>, changes: ChangeLog): Redelivery {
  const again = (at: Instant) => ({
    $set: { state: 'pending', inLine: false, since: at, nextAt: at, tries: 0, forgetAt: null } as const,
  });
  const note = async (personId: string, subject: string, data: object): Promise<void> =>
    await changes.add({ personId, what: 'webhook.redelivered', subject, data, reason: null });
  return {
    one: async (webhookId, messageId, personId, at) => {
      const wanted = { _id: messageId, webhookId };
      if ((await deliveries.countDocuments(wanted)) === 0)
        throw new BusinessError('not-found', `There is no delivery ${messageId} of webhook ${webhookId}.`);
      await note(personId, webhookId, { messageId });
      // One that is still tried keeps its place and its attempts: only its pause ends.
      const hurried = await deliveries.updateOne({ ...wanted, state: 'pending' }, { $set: { nextAt: at } });
      if (hurried.matchedCount === 0) await deliveries.updateOne(wanted, again(at));
    },
    allDead: async (webhookId, personId, at) => {
      await note(personId, webhookId, { messageId: null });
      const asked = await deliveries.updateMany({ webhookId, state: 'dead' }, again(at));
      return asked.modifiedCount;
    },
  };
}
