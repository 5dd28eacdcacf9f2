import type { BatchRecords, BatchStanding } from '../../../activities/batch/batch-ports';
import { type RunBatch, runBatch } from '../../../activities/batch/run-batch';
import { createBatchItems } from '../../../storage/batch/batch-items';
import { createBatchRecords } from '../../../storage/batch/batch-records';
import { itemOrderNo } from '../../../domain/batch/batch';
import { nothingForgiven } from '../../../domain/batch/threshold';
import { BusinessError } from '../../../domain/errors';
import type { OrderStart } from '../../../domain/order/order';
import { seedCalendar, seedDemoCustomers } from '../../../storage/reference/seed-reference';
import { buildBatch, itemsOf, withoutRest } from '../../support/build-batch';
import { buildOrder } from '../../support/build-order';
import { type FreshStore, freshStore } from '../../storage/support/fresh-store';

const items = 30;

/** A desk that starts orders as the gateway does: the same number again finds its own order. */
class Desk {
  readonly orders = new Map<string, number>();
  diesAfter = Number.POSITIVE_INFINITY;
  onStart = (): void => {};

  readonly start = async ({ orderNo }: OrderStart): Promise<void> => {
    if (orderNo.endsWith('-00007')) throw new BusinessError('order-exists', 'taken');
    this.orders.set(orderNo, (this.orders.get(orderNo) ?? 0) + 1);
    this.onStart();
    if (this.orders.size > this.diesAfter) throw new Error('the worker died after the order had started');
  };
}

describe('Running a batch’s items', () => {
  let fresh: FreshStore;
  let records: BatchRecords;
  let standing: BatchStanding;
  let batchNo: string;
  let count = 0;

  beforeAll(async () => {
    fresh = await freshStore();
    await Promise.all([seedCalendar(fresh.store), seedDemoCustomers(fresh.store)]);
  });
  beforeEach(async () => {
    batchNo = `B-${(count += 1)}`;
    standing = 'going-on';
    records = { ...createBatchRecords(fresh.store), standing: async () => standing };
    await createBatchItems(fresh.store).keep(itemsOf(buildBatch({ batchNo, items })));
  });
  afterAll(async () => await fresh.close());

  const request = (different: Partial<RunBatch>): RunBatch => ({
    batchNo,
    enteredBy: buildOrder({}).enteredBy,
    starting: true,
    forgiven: nothingForgiven,
    threshold: { share: 0.2, atLeast: 5 },
    pace: { ...withoutRest, lookEveryMs: 1 },
    ...different,
  });

  /** Lives until there is nothing to start and it would look again, which ends it as a worker's end does. */
  async function live(desk: Desk, different: Partial<RunBatch>): Promise<void> {
    const rest = async (ms: number): Promise<void> => {
      if (ms > 0) throw new Error('over');
    };
    const life = { now: () => new Date().toISOString(), rest };
    await runBatch(records, desk.start, request(different), life).catch((error: Error) => {
      if (error.message !== 'over' && !error.message.startsWith('the worker died')) throw error;
    });
  }

  it('starts each item once, and tells why one could not be', async () => {
    const desk = new Desk();

    await live(desk, {});

    expect(desk.orders.size).toBe(items - 1);
    expect(await records.items.counts(batchNo)).toEqual({
      waiting: 0,
      started: items - 1,
      done: 0,
      failed: 1,
    });
    const failed = await fresh.store.batchItems.findOne({ batchNo, state: 'failed' });
    expect(failed).toMatchObject({ item: 7, startedAt: null, reason: '订单号已存在 / taken' });
  });

  it('broken off between the start of an order and its note, asks for the same order again and for no other', async () => {
    const desk = new Desk();
    for (const diesAfter of [3, 11, 12, 20]) {
      desk.diesAfter = diesAfter;
      await live(desk, {});
    }
    desk.diesAfter = Number.POSITIVE_INFINITY;

    await live(desk, {});

    expect([...desk.orders.keys()].sort()).toEqual(
      Array.from({ length: items }, (_, n) => itemOrderNo(batchNo, n + 1, 0)).filter(
        (no) => !no.endsWith('-00007'),
      ),
    );
    expect((await records.items.counts(batchNo)).started).toBe(items - 1);
  });

  it('run by two at once marks no item twice', async () => {
    const desk = new Desk();

    await Promise.all([live(desk, {}), live(desk, {})]);

    expect(desk.orders.size).toBe(items - 1);
    expect(await records.items.counts(batchNo)).toEqual({
      waiting: 0,
      started: items - 1,
      done: 0,
      failed: 1,
    });
  });

  it('has no more under way than its pace allows, and starts nothing while it is paused', async () => {
    const desk = new Desk();

    await live(desk, { pace: { ...request({}).pace, underWay: 6 } });
    expect(desk.orders.size).toBe(6);

    standing = 'paused';
    await live(desk, {});
    expect(desk.orders.size).toBe(6);
  });

  it('paused while it starts some in one go, starts no other of them', async () => {
    const desk = new Desk();
    desk.onStart = () => {
      standing = 'paused';
    };

    await live(desk, { pace: { ...request({}).pace, inOneGo: 5 } });

    expect(desk.orders.size).toBe(1);
  });

  it('runs failed items again under the same number when they were no order yet, under a new one when they were', async () => {
    const desk = new Desk();
    await live(desk, {});
    const [first] = await records.items.started(batchNo);
    if (first === undefined) throw new Error('nothing was started');
    await records.items.markEnded(first, '撤单 / cancelled', new Date().toISOString());

    await records.items.rerunFailed(batchNo);

    const waiting = await records.items.waiting(batchNo, 10);
    expect(waiting.map(({ orderNo }) => orderNo)).toEqual([`${batchNo}-00001-R1`, `${batchNo}-00007`]);
  });
});
