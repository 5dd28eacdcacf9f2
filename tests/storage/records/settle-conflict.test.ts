import type { RecordBatch, RecordPort } from '../../../activities/record-activities';
import { createRecordWriter } from '../../../storage/records/record-writer';
import { rebuild } from '../../../storage/records/rebuild';
import { SupersededBatch } from '../../../storage/records/settle-conflict';
import { verifyAudit } from '../../../storage/verify-audit';
import { type FreshStore, freshStore } from '../support/fresh-store';
import { Story } from '../support/story';

/**
 * A worker dies after writing a batch, before its workflow task counts. The workflow tells that part anew, later and perhaps
 * otherwise: an update that came in that task may come again in another order, or not at all.
 */
describe('a batch told anew after its worker died', () => {
  let fresh: FreshStore;
  let records: RecordPort;
  let alive: Story;
  let deadBatch: RecordBatch;

  beforeAll(async () => {
    fresh = await freshStore();
  });

  beforeEach(async () => {
    await fresh.clear();
    records = createRecordWriter(fresh.store);
    alive = new Story('SO-1', {}).offer();
    const dead = new Story('SO-1', {}).offer();
    await alive.write(records);
    await dead.write(records);
    deadBatch = dead.wait(1).claim(1, 'field-km-01').comment('一').comment('二').batch();
    await records.write(deadBatch);
  });

  afterAll(async () => {
    await fresh.close();
  });

  async function nothingAmiss(): Promise<void> {
    expect(await rebuild(fresh.store, false)).toMatchObject({ drift: [] });
    expect(await verifyAudit(fresh.store)).toMatchObject({ breaks: [] });
  }

  it('stands in the place of what the dead attempt wrote', async () => {
    await alive.wait(2).claim(1, 'field-km-02').write(records);

    expect(await fresh.store.tasks.findOne({ _id: alive.taskId(1) })).toMatchObject({
      assignee: 'field-km-02',
      comments: [],
    });
    expect(await fresh.store.processes.findOne({ _id: alive.processId })).toMatchObject({ seq: 3 });
    await nothingAmiss();
  });

  it('goes on from there', async () => {
    await alive.wait(2).comment('三').write(records);
    await alive.wait(1).claim(1, 'field-km-02').offer().write(records);

    expect(await fresh.store.events.countDocuments()).toBe(5);
    await nothingAmiss();
  });

  it('keeps what was replaced', async () => {
    await alive.wait(2).claim(1, 'field-km-02').write(records);

    expect(await fresh.store.superseded.countDocuments()).toBe(3);
  });

  it('may be written again', async () => {
    const batch = alive.wait(2).claim(1, 'field-km-02').batch();
    const first = await records.write(batch);

    expect(await records.write(batch)).toEqual(first);
    await nothingAmiss();
  });

  it('is not overwritten by the dead worker when that wakes up late', async () => {
    await alive.wait(2).claim(1, 'field-km-02').write(records);

    await expect(records.write(deadBatch)).rejects.toThrow(SupersededBatch);
    expect(await fresh.store.tasks.findOne({})).toMatchObject({ assignee: 'field-km-02' });
    await nothingAmiss();
  });

  it('does not hold up the others in its group', async () => {
    const first = new Story('SO-1', {}).offer().batch();
    const others = Array.from({ length: 5 }, (_, n) => new Story(`SO-1${n}`, {}).write(records));
    const again = alive.wait(2).claim(1, 'field-km-02').write(records);
    await Promise.all([...others, again, records.write(first)]);

    expect(await fresh.store.events.countDocuments()).toBe(8);
    await nothingAmiss();
  });
});
