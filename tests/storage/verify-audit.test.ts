import { createRecordWriter } from '../../storage/records/record-writer';
import { chained } from '../../storage/records/stored-batch';
import { createRefusalLog } from '../../storage/refusal-log';
import { verifyAudit } from '../../storage/verify-audit';
import { type FreshStore, freshStore } from './support/fresh-store';
import { Story } from './support/story';

const processId = 'order/SO-2';

describe('the audit of the record', () => {
  let fresh: FreshStore;

  beforeAll(async () => {
    fresh = await freshStore();
  });

  beforeEach(async () => {
    await fresh.clear();
    const records = createRecordWriter(fresh.store);
    for (const orderNo of ['SO-1', 'SO-2', 'SO-3']) {
      const story = new Story(orderNo, {}).offer();
      await story.write(records);
      await story.wait(1).claim(1, 'field-km-01').comment('已预约').write(records);
    }
  });

  afterAll(async () => {
    await fresh.close();
  });

  it('finds nothing amiss in a record nobody touched', async () => {
    expect(await verifyAudit(fresh.store)).toEqual({ chains: 3, entries: 12, breaks: [] });
  });

  it('finds a changed event', async () => {
    await fresh.store.events.updateOne({ processId, seq: 3 }, { $set: { 'actor.id': 'field-km-02' } });

    expect(await verifyAudit(fresh.store)).toMatchObject({
      breaks: [{ chain: processId, seq: 3, why: 'changed' }],
    });
  });

  it('finds a changed event whose hash was made to fit', async () => {
    const event = await fresh.store.events.findOne({ processId, seq: 3 });
    if (event === null) throw new Error('no event');
    const [forged] = chained([{ ...event, at: '2020-01-01T00:00:00.000Z' }], event.previousHash);
    if (forged === undefined) throw new Error('no forgery');
    await fresh.store.events.replaceOne({ _id: event._id }, forged);

    expect(await verifyAudit(fresh.store)).toMatchObject({
      breaks: [{ chain: processId, seq: 4, why: 'unlinked' }],
    });
  });

  it.each([1, 2, 3])('finds that event %d was removed', async (seq) => {
    await fresh.store.events.deleteOne({ processId, seq });

    expect(await verifyAudit(fresh.store)).toMatchObject({
      breaks: [{ chain: processId, seq: seq + 1, why: 'missing' }],
    });
  });

  it('finds that an event was removed and the rest renumbered', async () => {
    await fresh.store.events.deleteOne({ processId, seq: 3 });
    await fresh.store.events.updateOne({ processId, seq: 4 }, { $set: { seq: 3 } });

    const { breaks } = await verifyAudit(fresh.store);
    expect(breaks).toContainEqual({ chain: processId, seq: 3, why: 'unlinked' });
  });

  it('finds an event that was put in between', async () => {
    const event = await fresh.store.events.findOne({ processId, seq: 3 });
    if (event === null) throw new Error('no event');
    await fresh.store.events.updateOne({ processId, seq: 4 }, { $set: { seq: 5 } });
    await fresh.store.events.insertOne({ ...event, _id: 'forged', seq: 4, previousHash: event.hash });

    const { breaks } = await verifyAudit(fresh.store);
    expect(breaks).toEqual([
      { chain: processId, seq: 4, why: 'changed' },
      { chain: processId, seq: 5, why: 'changed' },
    ]);
  });

  it('finds a record cut off at its end', async () => {
    await fresh.store.events.deleteMany({ processId, seq: { $gt: 2 } });

    expect(await verifyAudit(fresh.store)).toMatchObject({
      breaks: [{ chain: processId, seq: 4, why: 'missing' }],
    });
  });

  it('finds a record that is gone altogether', async () => {
    await fresh.store.events.deleteMany({ processId });

    expect(await verifyAudit(fresh.store)).toMatchObject({
      breaks: [{ chain: processId, seq: 4, why: 'missing' }],
    });
  });

  it('takes no offence at text that UTF-8 cannot carry', async () => {
    const records = createRecordWriter(fresh.store);
    await new Story('SO-4', {}).offer().comment('half a pair: \ud83d').write(records);

    expect(await verifyAudit(fresh.store)).toMatchObject({ chains: 4, breaks: [] });
  });

  it('walks the refusals as well', async () => {
    const log = createRefusalLog(fresh.store, () => new Date());
    for (const reason of ['forbidden', 'task-taken', 'forbidden']) {
      await log.add({ personId: 'field-km-01', route: 'claimTask', subject: 'order.SO-1.1', reason });
    }
    expect(await verifyAudit(fresh.store)).toEqual({ chains: 4, entries: 15, breaks: [] });

    await fresh.store.refusals.updateOne({ seq: 2 }, { $set: { personId: 'field-km-02' } });
    expect((await verifyAudit(fresh.store)).breaks).toMatchObject([{ seq: 2, why: 'changed' }]);
    await fresh.store.refusals.deleteOne({ seq: 2 });
    expect((await verifyAudit(fresh.store)).breaks).toMatchObject([{ seq: 3, why: 'missing' }]);
  });
});
