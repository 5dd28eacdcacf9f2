import type { Db } from 'mongodb';
import type { Answer } from '../shared/operation';
import { writeOnce } from '../shared/write-once';
import { networkCollections } from './collections';
import { free } from './free';
import { hold } from './hold';
import { matchHeld } from './match-held';
import { heldBy, lockOrder, toReleased, toResource } from './order-lock';
import { pickFree } from './pick-free';
import { refuseUnservedAddresses } from './refuse-unserved-addresses';
import { refuseIfInService, refuseIfReleased } from './release';
import { poolOf } from './resource-pool';
import { Refusal } from '../shared/refusal';
import type { ExchangeRequest } from './schemas';

/**
 * Makes what the order holds exactly what it needs, all or nothing: keeps what fits, gives back the rest, reserves what is missing.
 * What only changes its slot stays with the order and is not given back.
 * A request that was on its way while a later one was made must not undo that one.
 * @throws Refusal `no-resource` with the slots that ran `short`, `released-before`, `in-service`, `overtaken`, `address-not-served`
 */
export async function exchange(db: Db, key: string, request: ExchangeRequest): Promise<Answer> {
  const network = networkCollections(db);
  const { orderNo, needs, round } = request;
  await refuseUnservedAddresses(network, needs);
  return writeOnce(db, { key, operation: 'exchange', request }, async (session, attempt) => {
    const order = await lockOrder(network, orderNo, session);
    refuseIfReleased(order);
    refuseIfInService(order);
    if (round < (order.exchangeRound ?? 0)) {
      const detail = `${orderNo} has been exchanged in round ${order.exchangeRound}`;
      throw new Refusal(409, 'overtaken', 'A later exchange was made', detail);
    }
    await network.orders.updateOne({ _id: orderNo }, { $set: { exchangeRound: round } }, { session });
    const before = await heldBy(network, orderNo, session);
    const places = needs.map((need) => ({ slot: need.slot, pool: poolOf(need), need }));
    const { moving, missing, leaving, surplus } = matchHeld(before, places);
    const moved = moving.map(({ place: { need }, resource }) => ({ need, id: resource._id }));
    const wanted = missing.map(({ need }) => need);
    const picked = await pickFree(network, wanted, `${orderNo}/${attempt}`);
    // Two resources may change places: each leaves its slot before any takes its new one.
    await free(network, leaving, session);
    await hold(network, orderNo, [...moved, ...picked], session);
    const held = (await heldBy(network, orderNo, session)).map(toResource);
    return { status: 200, body: { orderNo, held, released: surplus.map(toReleased) } };
  });
}
