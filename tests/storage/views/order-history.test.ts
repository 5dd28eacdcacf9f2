import { theProcess } from '../../../domain/process/actor';
import { createRecordWriter } from '../../../storage/records/record-writer';
import { type ProcessViews, createProcessViews } from '../../../storage/views/process-views';
import { startClock } from '../../../domain/clock/clock';
import { calendar } from '../../support/build-order';
import { person } from '../../support/people';
import { type FreshStore, freshStore } from '../support/fresh-store';
import { Story } from '../support/story';

/** An order that was completed so many minutes after it began, and closed. */
function completed(orderNo: string, productCode: string, minutes: number): Story {
  const promise = startClock('promise', { workingDays: 5 }, '2026-03-02T01:00:00.000Z', calendar);
  const other = startClock('problem:P1', { workingDays: 1 }, '2026-03-02T01:00:00.000Z', calendar);
  return new Story(orderNo, { details: { productCode } })
    .add('clock.started', { clock: other }, theProcess)
    .add('clock.started', { clock: promise }, theProcess)
    .add('stage.entered', { stage: 'intake' }, theProcess)
    .wait(minutes)
    .add('milestone.reached', { milestone: 'accepted' }, theProcess)
    .add('state.changed', { to: 'completed', reason: null }, theProcess)
    .add('process.closed', { outcome: 'completed' }, theProcess);
}

describe('what is learnt from past orders', () => {
  let fresh: FreshStore;
  let views: ProcessViews;

  beforeAll(async () => {
    fresh = await freshStore();
    const records = createRecordWriter(fresh.store);
    await completed('SO-1', 'leased-line', 60).write(records);
    await completed('SO-2', 'leased-line', 180).write(records);
    await completed('SO-3', 'leased-line', 120).write(records);
    await completed('SO-4', 'group-sms-gateway', 30).write(records);
    await new Story('SO-5', {})
      .add('customer.contacted', contact('第一次'), person('am-01'))
      .offer()
      .add('customer.contacted', contact('第二次'), person('am-01'))
      .write(records);
    views = createProcessViews(fresh.store);
  });

  afterAll(async () => {
    await fresh.close();
  });

  it('comes from completed orders of the product, the last to be closed first', async () => {
    const found = await views.history('leased-line', 200);

    expect(found.map(({ milestones }) => milestones[0]?.at)).toEqual([
      '2026-03-02T04:00:00.000Z',
      '2026-03-02T03:00:00.000Z',
      '2026-03-02T02:00:00.000Z',
    ]);
    expect(await views.history('leased-line', 2)).toEqual(found.slice(0, 2));
    expect(await views.history('no-such-product', 200)).toEqual([]);
  });

  it('is their stages, milestones and promise, and nothing else', async () => {
    const [one] = await views.history('group-sms-gateway', 200);

    expect(Object.keys(one ?? {}).sort()).toEqual(['clocks', 'milestones', 'stages']);
    expect(one?.stages).toEqual([{ stage: 'intake', at: '2026-03-02T01:00:00.000Z' }]);
    expect(one?.clocks.map(({ name }) => name)).toEqual(['promise']);
  });

  it('is no promise and no stages, where there were none', async () => {
    await fresh.store.processes.updateOne(
      { _id: 'order/SO-4' },
      { $unset: { stages: 1 }, $set: { clocks: [] } },
    );

    expect(await views.history('group-sms-gateway', 200)).toMatchObject([{ stages: [], clocks: [] }]);
  });

  it('is read from an index', async () => {
    const filter = { 'details.productCode': 'leased-line', state: 'completed' } as const;
    const plan = await fresh.store.processes
      .find(filter)
      .sort({ closedAt: -1 })
      .limit(200)
      .explain('queryPlanner');

    expect(JSON.stringify(plan['queryPlanner'].winningPlan)).toContain('completed-by-product');
    expect(JSON.stringify(plan['queryPlanner'].winningPlan)).not.toContain('"SORT"');
  });

  it('the events of one type come in order, without the others', async () => {
    const found = await views.eventsOf('order/SO-5', 'customer.contacted');

    expect(found.map(({ data }) => data.summary)).toEqual(['第一次', '第二次']);
  });
});

function contact(summary: string) {
  return { channel: 'phone', direction: 'to-customer', contact: '刘主任', summary } as const;
}
