import type { ClientSession, Db } from 'mongodb';
import type { AlarmClock } from '../shared/alarm-clock';
import type { Faults } from '../shared/faults';
import { signWebhook } from '../shared/sign-webhook';
import { networkCollections, type CallbackDocument, type NetworkCollections } from './collections';
import type { NetworkFaults } from './schemas';

/** How long and how often a callback is tried: after `firstMs`, then twice as long each time up to `longestMs`. */
export interface CallbackRetry {
  readonly firstMs: number;
  readonly longestMs: number;
  readonly giveUpAfterMs: number;
}

const timeoutMs = 10_000;

/** Delivers callbacks at least once. What is put in it outlives the system's restarts. */
export class CallbackPost {
  readonly #network: NetworkCollections;
  readonly #closing = new AbortController();

  constructor(
    db: Db,
    private readonly alarms: AlarmClock,
    private readonly faults: Faults<NetworkFaults>,
    private readonly secret: string,
    private readonly retry: CallbackRetry,
  ) {
    this.#network = networkCollections(db);
  }

  /** Keeps a message, in the transaction of what it reports. */
  async put(
    message: Pick<CallbackDocument, '_id' | 'orderNo' | 'url' | 'body'>,
    session: ClientSession,
  ): Promise<void> {
    const nextAt = new Date();
    const giveUpAt = new Date(nextAt.getTime() + this.retry.giveUpAfterMs);
    await this.#network.callbacks.insertOne(
      { ...message, state: 'due', attempts: 0, nextAt, giveUpAt },
      { session },
    );
  }

  /** Sends a kept message at its time, and again until it is taken, not wanted, or too old. */
  send(id: string, at: Date): void {
    this.alarms.set(at, () => this.#attempt(id));
  }

  /** Takes up again what was due when the system last stopped. */
  async resume(): Promise<void> {
    for await (const { _id, nextAt } of this.#network.callbacks.find({ state: 'due' }))
      this.send(_id, nextAt);
  }

  /** Breaks off deliveries under way; they are due again at the next start. */
  close(): void {
    this.#closing.abort();
  }

  async #attempt(id: string): Promise<void> {
    const message = await this.#network.callbacks.findOne({ _id: id, state: 'due' });
    if (message === null) return;
    const status = await this.#deliver(message);
    if (this.#closing.signal.aborted) return;
    if (status >= 200 && status < 300) {
      await this.#end(message, 'delivered');
      if (this.faults.strikes(this.faults.now.duplicateCallbackRate)) await this.#deliver(message);
    } else if (status === 404 || status === 410) await this.#end(message, 'unwanted');
    else if (Date.now() >= message.giveUpAt.getTime()) await this.#end(message, 'given-up');
    else await this.#postpone(message);
  }

  /** The HTTP status, 0 when there was none. */
  async #deliver({ _id, url, body }: CallbackDocument): Promise<number> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...signWebhook(this.secret, _id, new Date(), body) },
        body,
        redirect: 'manual',
        signal: AbortSignal.any([this.#closing.signal, AbortSignal.timeout(timeoutMs)]),
      });
      await response.body?.cancel();
      return response.status;
    } catch {
      return 0;
    }
  }

  async #end({ _id, attempts }: CallbackDocument, state: CallbackDocument['state']): Promise<void> {
    await this.#network.callbacks.updateOne({ _id }, { $set: { state, attempts: attempts + 1 } });
  }

  async #postpone({ _id, attempts }: CallbackDocument): Promise<void> {
    const nextAt = new Date(Date.now() + Math.min(this.retry.firstMs * 2 ** attempts, this.retry.longestMs));
    await this.#network.callbacks.updateOne({ _id }, { $set: { nextAt, attempts: attempts + 1 } });
    this.send(_id, nextAt);
  }
}
