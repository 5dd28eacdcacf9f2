import { setTimeout as pause } from 'node:timers/promises';
import type { DeliveryStore } from '../storage/webhooks/delivery-store';
import type { Deliver } from './dispatcher';

/**
 * Looks every `everyMs` after all subscriptions until `stop`: each has a line of its own, so that one that hangs or fails holds up no other.
 * `onError` is told of what went wrong on our side; it is tried again the next time.
 */
export async function deliverToAll(
  deliveries: Pick<DeliveryStore, 'active'>,
  deliver: Deliver,
  everyMs: number,
  stop: AbortSignal,
  onError: (error: unknown) => void,
): Promise<void> {
  const lines = new Map<string, Promise<void>>();
  while (!stop.aborted) {
    try {
      for (const { webhookId } of await deliveries.active()) {
        if (lines.has(webhookId)) continue;
        const line = deliver(webhookId, stop)
          .catch(onError)
          .finally(() => lines.delete(webhookId));
        lines.set(webhookId, line);
      }
    } catch (error) {
      onError(error);
    }
    await pause(everyMs, undefined, { signal: stop }).catch(() => undefined);
  }
  await Promise.all(lines.values());
}
