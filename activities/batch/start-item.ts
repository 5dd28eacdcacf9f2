import type { BatchItem } from '../../domain/batch/batch';
import { BusinessError, problemCatalogue } from '../../domain/errors';
import { freezeLimits } from '../../domain/order/freeze-limits';
import { admitOrder } from '../../domain/order/intake-rules';
import { startOrder } from '../../domain/order/start-order';
import type { PersonActor } from '../../domain/process/actor';
import type { BatchRecords, StartOrder } from './batch-ports';

/** Refusals that say something about us, not about the item: it is tried again. */
function isPassing({ code }: BusinessError): boolean {
  return problemCatalogue[code].retryable;
}

/**
 * Starts the order of an item, by the facts of this moment. The number of the order is the key: however often it is tried, by however many workers,
 * there is one order. An item the business refuses has failed.
 */
export async function startItem(
  { items, factsFor, limitsFor }: Pick<BatchRecords, 'items' | 'factsFor' | 'limitsFor'>,
  start: StartOrder,
  item: BatchItem,
  enteredBy: PersonActor,
  now: () => string,
): Promise<void> {
  const { input, orderNo, batchNo } = item;
  const receivedAt = now();
  try {
    const facts = await factsFor(input, receivedAt);
    const admitted = admitOrder(input, facts);
    const limits = await limitsFor(input.productCode);
    const entry = { orderNo, requestKey: `${batchNo}/${orderNo}`, receivedAt, enteredBy, batchNo };
    await start(freezeLimits(startOrder(input, admitted, entry, facts.calendar), limits));
    await items.markStarted(item, receivedAt);
  } catch (error) {
    if (!(error instanceof BusinessError) || isPassing(error)) throw error;
    const reason = error.fields.at(0)?.reason ?? `${problemCatalogue[error.code].titleZh} / ${error.message}`;
    await items.markEnded(item, reason, now());
  }
}
