import { randomUUID } from 'node:crypto';
import type { Db } from 'mongodb';
import type { AlarmClock } from '../shared/alarm-clock';
import type { Faults } from '../shared/faults';
import { inTransaction } from '../shared/in-transaction';
import type { Answer } from '../shared/operation';
import { Refusal } from '../shared/refusal';
import type { CallbackPost } from './callback-post';
import { networkCollections, type NetworkCollections } from './collections';
import { heldBy, lockOrder } from './order-lock';
import { refuseIfReleased } from './release';
import type { ActivationRequest, CallbackBody, NetworkFaults } from './schemas';

/** Brings services into operation: takes the request, and after the activation delay does it and reports by callback. */
export class Activations {
  readonly #network: NetworkCollections;

  constructor(
    private readonly db: Db,
    private readonly alarms: AlarmClock,
    private readonly post: CallbackPost,
    private readonly faults: Faults<NetworkFaults>,
  ) {
    this.#network = networkCollections(db);
  }

  /**
   * Takes the request. While one is pending, another changes only whom it is reported to: a caller that lost count can ask
   * again without putting the activation off.
   * @throws Refusal `released-before`, `nothing-reserved`
   */
  async request({ orderNo, callbackUrl, callbackRef }: ActivationRequest): Promise<Answer> {
    const taken = await inTransaction(this.db, async (session) => {
      const { activation, ...order } = await lockOrder(this.#network, orderNo, session);
      refuseIfReleased({ ...order, activation });
      if (activation?.state === 'active') return activation;
      if (activation?.state === 'ceased') throw disconnectedBefore(orderNo, activation.ceasedAt);
      if ((await heldBy(this.#network, orderNo, session)).length === 0) {
        throw new Refusal(
          409,
          'nothing-reserved',
          'Reserve resources first',
          `${orderNo} holds no resources`,
        );
      }
      const pending = {
        state: 'pending',
        round: (activation?.round ?? 0) + 1,
        callbackUrl,
        callbackRef,
        dueAt:
          activation?.state === 'pending'
            ? activation.dueAt
            : new Date(Date.now() + this.faults.now.activationDelayMs),
      } as const;
      await this.#network.orders.updateOne({ _id: orderNo }, { $set: { activation: pending } }, { session });
      return pending;
    });
    if (taken.state === 'active')
      return { status: 200, body: { state: 'active', activatedAt: taken.activatedAt } };
    this.#setAlarm(orderNo, taken.round, taken.dueAt);
    return { status: 202, body: { state: 'pending' } };
  }

  /** Takes up again what was pending when the system last stopped. */
  async resume(): Promise<void> {
    for await (const { _id, activation } of this.#network.orders.find({ 'activation.state': 'pending' })) {
      if (activation?.state === 'pending') this.#setAlarm(_id, activation.round, activation.dueAt);
    }
  }

  #setAlarm(orderNo: string, round: number, dueAt: Date): void {
    this.alarms.set(dueAt, () => this.#complete(orderNo, round));
  }

  async #complete(orderNo: string, round: number): Promise<void> {
    const activatedAt = new Date().toISOString();
    const messageId = `msg_${randomUUID()}`;
    const done = await inTransaction(this.db, async (session) => {
      const before = await this.#network.orders.findOneAndUpdate(
        { _id: orderNo, 'activation.state': 'pending', 'activation.round': round },
        {
          $set: { activation: { state: 'active', activatedAt }, access: 'granted' },
          $inc: { writes: 1 },
        },
        { session, returnDocument: 'before' },
      );
      if (before?.activation?.state !== 'pending') return false;
      const { callbackUrl, callbackRef } = before.activation;
      const body: CallbackBody = { ref: callbackRef, orderNo, state: 'active', activatedAt };
      await this.#network.resources.updateMany(
        { owner: orderNo },
        { $set: { state: 'in-service' } },
        { session },
      );
      await this.post.put({ _id: messageId, orderNo, url: callbackUrl, body: JSON.stringify(body) }, session);
      return true;
    });
    if (done) this.post.send(messageId, new Date());
  }
}

function disconnectedBefore(orderNo: string, ceasedAt: string): Refusal {
  const detail = `${orderNo} was disconnected at ${ceasedAt}`;
  return new Refusal(409, 'released-before', 'This service was disconnected for good', detail);
}
