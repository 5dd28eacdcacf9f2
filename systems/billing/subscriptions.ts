import type { ClientSession, Collection, Db } from 'mongodb';
import type { Answer } from '../shared/operation';
import { Refusal } from '../shared/refusal';
import { writeOnce } from '../shared/write-once';
import type { StartRequest, Subscription } from './schemas';

/** One subscription an order. State `none` is the tombstone of one that was stopped before it started. */
export type SubscriptionDocument = Omit<Subscription, 'orderNo'> & {
  readonly _id: string;
  /** The contract it was moved to; none as long as it is the one it was ordered under. */
  readonly contractNo?: string;
};

export function subscriptionsOf(db: Db): Collection<SubscriptionDocument> {
  return db.collection('subscriptions');
}

export async function indexSubscriptions(db: Db): Promise<void> {
  await subscriptionsOf(db).createIndexes([
    { key: { state: 1, _id: 1 } },
    { key: { customerNo: 1, _id: 1 } },
  ]);
}

/**
 * Bills the order from `since` on. Asked again for the same, it goes on as it is.
 * @throws Refusal `stopped-before`, or `already-billing` when the order is billed otherwise
 */
export async function startBilling(db: Db, key: string, request: StartRequest): Promise<Answer> {
  return writeOnce(db, { key, operation: 'start', request }, async (session) => {
    const found = await find(db, request.orderNo, session);
    if (found === null) {
      const { orderNo, ...terms } = request;
      const started: SubscriptionDocument = { _id: orderNo, ...terms, state: 'billing', until: null };
      await subscriptionsOf(db).insertOne(started, { session });
      return { status: 201, body: toSubscription(started) };
    }
    if (found.state !== 'billing') {
      const detail = `${request.orderNo} was stopped as of ${found.until}`;
      throw new Refusal(409, 'stopped-before', 'Billing of this order was stopped for good', detail);
    }
    if (!isSame(found, request)) {
      throw new Refusal(
        409,
        'already-billing',
        'This order is billed otherwise',
        `${request.orderNo} since ${found.since}`,
      );
    }
    return { status: 201, body: toSubscription(found) };
  });
}

/** Ends billing for good; the first `until` counts. An order never billed stays so. */
export async function stopBilling(db: Db, key: string, orderNo: string, until: string): Promise<Answer> {
  return writeOnce(db, { key, operation: 'stop', request: { orderNo, until } }, async (session) => ({
    status: 200,
    body: toSubscription(await endBilling(db, orderNo, until, session)),
  }));
}

/** The same for several orders, all or none of them. */
export async function stopAll(
  db: Db,
  key: string,
  request: { readonly orders: readonly string[]; readonly until: string },
): Promise<Answer> {
  return writeOnce(db, { key, operation: 'stop-all', request }, async (session) => {
    const orders: Subscription[] = [];
    for (const orderNo of new Set(request.orders))
      orders.push(toSubscription(await endBilling(db, orderNo, request.until, session)));
    return { status: 200, body: { orders } };
  });
}

async function endBilling(
  db: Db,
  orderNo: string,
  until: string,
  session: ClientSession,
): Promise<SubscriptionDocument> {
  const found = await find(db, orderNo, session);
  if (found !== null && found.state !== 'billing') return found;
  const stopped: SubscriptionDocument =
    found === null ? { ...neverBilled, _id: orderNo, until } : { ...found, state: 'stopped', until };
  await subscriptionsOf(db).replaceOne({ _id: orderNo }, stopped, { upsert: true, session });
  return stopped;
}

export function toSubscription({ _id, contractNo: _moved, ...rest }: SubscriptionDocument): Subscription {
  return { orderNo: _id, ...rest };
}

const neverBilled = {
  state: 'none',
  customerNo: null,
  productCode: null,
  bandwidthKbps: null,
  since: null,
  until: null,
} as const;

function find(db: Db, orderNo: string, session: ClientSession): Promise<SubscriptionDocument | null> {
  return subscriptionsOf(db).findOne({ _id: orderNo }, { session });
}

function isSame(found: SubscriptionDocument, request: StartRequest): boolean {
  return (
    found.customerNo === request.customerNo &&
    found.productCode === request.productCode &&
    found.bandwidthKbps === request.bandwidthKbps &&
    found.since === request.since
  );
}
