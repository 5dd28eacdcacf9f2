import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { OrderAnswer } from '../../../api/schemas/order';
import { orderedKbps } from '../answers';
import { type ApiClient, Refused } from '../api-client';
import { endsOf } from '../ends-of';

const clerk = 'desk-01';
const unavailable = 503;
const againAfterMs = 1_000;

/** Customers of every class; each has an account manager, in whose inbox the order lands. */
const customers = ['C-1001', 'C-1002', 'C-1003', 'C-1004', 'C-1005', 'C-1006', 'C-1007', 'C-1008'];

/** Places leased lines and leaves them to their account managers: each stands open with three clocks running, of the promise, the task and its hand-over. */
export class OrderBook {
  /** How often an order had to be sent again, because a system we depend on did not answer in time. */
  sentAgain = 0;
  private placed = 0;

  constructor(
    private readonly api: ApiClient,
    private readonly underWay: number,
  ) {}

  /** Places that many more; resolves to their numbers. */
  async more(count: number): Promise<readonly string[]> {
    const end = this.placed + count;
    const orderNos: string[] = [];
    const goOn = async (): Promise<void> => {
      while (this.placed < end) orderNos.push(await this.place());
    };
    await Promise.all(Array.from({ length: Math.min(this.underWay, count) }, goOn));
    return orderNos;
  }

  private async place(): Promise<string> {
    const n = (this.placed += 1);
    const customerNo = customers[n % customers.length];
    const order = { customerNo, productCode: 'leased-line', bandwidthKbps: orderedKbps, ends: endsOf(n) };
    return await this.send(order, randomUUID());
  }

  /** As every client should: the same again, under the same key. */
  private async send(order: object, key: string): Promise<string> {
    for (;;) {
      try {
        return ((await this.api.post(clerk, '/api/v1/orders', key, order)) as OrderAnswer).orderNo;
      } catch (error) {
        if (!(error instanceof Refused) || error.status !== unavailable) throw error;
        this.sentAgain += 1;
        await pause(againAfterMs);
      }
    }
  }
}
