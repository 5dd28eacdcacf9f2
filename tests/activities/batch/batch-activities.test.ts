import { CancelledFailure } from '@temporalio/activity';
import { ActivityCancellationDetails } from '@temporalio/common';
import { MockActivityEnvironment } from '@temporalio/testing';
import { createBatchActivities } from '../../../activities/batch/batch-activities';
import type { RunBatch } from '../../../activities/batch/run-batch';
import type { BatchRecords, StartUnlessAbandoned } from '../../../activities/batch/batch-ports';
import { itemOrderNo } from '../../../domain/batch/batch';
import { nothingForgiven } from '../../../domain/batch/threshold';
import { createBatchItems } from '../../../storage/batch/batch-items';
import { createBatchRecords } from '../../../storage/batch/batch-records';
import { seedCalendar, seedDemoCustomers } from '../../../storage/reference/seed-reference';
import { type FreshStore, freshStore } from '../../storage/support/fresh-store';
import { buildBatch, itemsOf, withoutRest } from '../../support/build-batch';
import { buildOrder } from '../../support/build-order';

const items = 30;

/** A desk that takes its time over an order: `asked` when it was asked, done when `answer` is called, and deaf to being given up. */
class SlowDesk {
  answer: () => void = () => {};
  private hear: () => void = () => {};
  readonly asked = new Promise<void>((resolve) => {
    this.hear = resolve;
  });

  readonly start: StartUnlessAbandoned = async () =>
    await new Promise<void>((resolve) => {
      this.answer = resolve;
      this.hear();
    });
}

describe('A run of a batch that is called off', () => {
  let fresh: FreshStore;
  let records: BatchRecords;
  let batchNo: string;
  let count = 0;

  beforeAll(async () => {
    fresh = await freshStore();
    await Promise.all([seedCalendar(fresh.store), seedDemoCustomers(fresh.store)]);
  });
  beforeEach(async () => {
    batchNo = `B-${(count += 1)}`;
    records = { ...createBatchRecords(fresh.store), standing: async () => 'going-on' };
    await createBatchItems(fresh.store).keep(itemsOf(buildBatch({ batchNo, items })));
  });
  afterAll(async () => await fresh.close());

  function run(environment: MockActivityEnvironment, desk: SlowDesk): Promise<unknown> {
    const activities = createBatchActivities(records, desk.start);
    return environment.run(async (request: RunBatch) => await activities.runBatch(request), {
      batchNo,
      enteredBy: buildOrder({}).enteredBy,
      starting: true,
      forgiven: nothingForgiven,
      threshold: { share: 0.2, atLeast: 5 },
      pace: { ...withoutRest, lookEveryMs: 1 },
    });
  }

  it('knows of the order that was being started then', async () => {
    const environment = new MockActivityEnvironment();
    const desk = new SlowDesk();
    const running = run(environment, desk);
    await desk.asked;

    environment.cancel('CANCELLED', new ActivityCancellationDetails({ cancelRequested: true }));
    desk.answer();

    await expect(running).rejects.toBeInstanceOf(CancelledFailure);
    expect(await records.items.counts(batchNo)).toMatchObject({ waiting: items - 1, started: 1 });
  });

  it('does not wait for it when the worker ends: the next one asks again', async () => {
    const environment = new MockActivityEnvironment();
    const desk = new SlowDesk();
    const running = run(environment, desk);
    await desk.asked;

    environment.cancel('WORKER_SHUTDOWN', new ActivityCancellationDetails({ workerShutdown: true }));

    await expect(running).rejects.toBeInstanceOf(CancelledFailure);
    expect(await records.items.counts(batchNo)).toMatchObject({ waiting: items });
  });

  it('gives up what waits, but for an order that was started by a worker that died', async () => {
    const orderNo = itemOrderNo(batchNo, 3, 0);
    const standing = { ...records, standingOf: async () => new Set([orderNo]) };
    const activities = createBatchActivities(standing, new SlowDesk().start);

    expect(await activities.giveUpWaiting(batchNo, '批次已取消')).toMatchObject({
      started: 1,
      failed: items - 1,
    });
    expect((await records.items.started(batchNo)).map((item) => item.orderNo)).toEqual([orderNo]);
  });
});
