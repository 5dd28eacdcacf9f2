import type { RecordPort } from '../../../activities/record-activities';
import { createRecordWriter } from '../../../storage/records/record-writer';
import { rebuild } from '../../../storage/records/rebuild';
import { verifyAudit } from '../../../storage/verify-audit';
import { failingStore } from '../support/failing-store';
import { type FreshStore, freshStore } from '../support/fresh-store';
import { Story } from '../support/story';
import { type WatchedStore, watchedStore } from '../support/watched-store';

describe('the record writer', () => {
  let fresh: FreshStore;
  let records: RecordPort;
  let watched: WatchedStore;

  beforeAll(async () => {
    fresh = await freshStore();
    watched = await watchedStore(fresh);
    records = createRecordWriter(fresh.store);
  });

  beforeEach(async () => {
    await fresh.clear();
    watched.forget();
  });

  afterAll(async () => {
    await watched.close();
    await fresh.close();
  });

  async function everything(): Promise<object> {
    const { events, processes, tasks, notifications } = fresh.store;
    return {
      events: await events.find().sort({ _id: 1 }).toArray(),
      processes: await processes.find().sort({ _id: 1 }).toArray(),
      tasks: await tasks.find().sort({ _id: 1 }).toArray(),
      notifications: await notifications.find().sort({ _id: 1 }).toArray(),
    };
  }

  it('makes the whole of a batch stand', async () => {
    const story = new Story('SO-1', {}).offer();
    const { events, tasks, notifications } = await story.write(records);

    expect(await fresh.store.events.find().sort({ seq: 1 }).toArray()).toMatchObject(events);
    expect(await fresh.store.processes.findOne({ _id: 'order/SO-1' })).toMatchObject(story.view);
    expect(await fresh.store.tasks.find().toArray()).toMatchObject(tasks);
    expect(await fresh.store.notifications.find().toArray()).toMatchObject(notifications);
  });

  it('changes nothing when the same batch comes again, and gives the same hash', async () => {
    const batch = new Story('SO-1', {}).offer().batch();
    const first = await records.write(batch);
    const standing = await everything();

    expect(await records.write(batch)).toEqual(first);
    expect(await everything()).toEqual(standing);
  });

  it('takes the same batch twice at the same time', async () => {
    const batch = new Story('SO-1', {}).offer().batch();
    const answers = await Promise.all([records.write(batch), records.write(batch), records.write(batch)]);

    expect(new Set(answers.map(({ hash }) => hash)).size).toBe(1);
    expect(await fresh.store.events.countDocuments()).toBe(2);
  });

  it.each(['events', 'processes', 'tasks'] as const)(
    'completes a batch that failed at the %s',
    async (where) => {
      for (const when of ['before-writing', 'after-writing'] as const) {
        const unsure = createRecordWriter(failingStore(fresh.store, where, 1, when));
        const batch = new Story(`SO-${when}`, {}).offer().claim(1, 'field-km-01').batch();
        await expect(unsure.write(batch)).rejects.toThrow('cannot be reached');
        await unsure.write(batch);
      }

      expect(await fresh.store.events.countDocuments()).toBe(6);
      expect(await rebuild(fresh.store, false)).toMatchObject({ processes: 2, drift: [] });
    },
  );

  it('completes a batch of which another worker had written the events when it died', async () => {
    const batch = new Story('SO-1', {}).offer().batch();
    await records.write(batch);
    await Promise.all([
      fresh.store.processes.deleteMany({}),
      fresh.store.tasks.deleteMany({}),
      fresh.store.notifications.deleteMany({}),
    ]);

    await createRecordWriter(fresh.store).write(batch);
    expect(await rebuild(fresh.store, false)).toMatchObject({ drift: [] });
  });

  it('completes a batch of which only some events were written', async () => {
    const story = new Story('SO-1', {}).offer().claim(1, 'field-km-01').comment('客户要求下午上门');
    const batch = story.batch();
    const { hash } = await records.write(batch);
    await fresh.store.events.deleteMany({ seq: { $gt: 2 } });

    expect(await createRecordWriter(fresh.store).write(batch)).toEqual({ hash });
    expect(await fresh.store.events.countDocuments()).toBe(4);
  });

  it('never puts an older view or task in the place of a newer one', async () => {
    const story = new Story('SO-1', {}).offer();
    const older = await story.write(records);
    story.wait(5).claim(1, 'field-km-01');
    await story.write(records);
    const standing = await everything();

    await createRecordWriter(fresh.store).write(older);
    expect(await everything()).toEqual(standing);
  });

  it('writes what many processes hand over together in few round trips, each in its order', async () => {
    const grouping = createRecordWriter(watched.store);
    const stories = Array.from({ length: 200 }, (_, n) => new Story(`SO-${n}`, {}).offer());
    await Promise.all(
      stories.map(async (story) => {
        await story.write(grouping);
        await story.wait(1).claim(1, 'field-km-01').write(grouping);
        await story.wait(1).comment('已预约').write(grouping);
      }),
    );
    const inserts = watched.commands.filter(
      ({ name, body }) => name === 'insert' && body['insert'] === 'events',
    );
    expect(inserts.length).toBeLessThan(30);
    expect(await rebuild(fresh.store, false)).toEqual({ processes: 200, events: 800, drift: [] });
    expect(await verifyAudit(fresh.store)).toEqual({ chains: 200, entries: 800, breaks: [] });
  });

  it('keeps nobody waiting who comes alone: one write each for events, view, tasks and notifications', async () => {
    const story = new Story('SO-1', {}).offer();
    await story.write(createRecordWriter(watched.store));

    expect(watched.commands.map(({ name }) => name).sort()).toEqual(['insert', 'insert', 'update', 'update']);
  });

  it('tells everybody of a failing MongoDB, and loses nothing when they try again', async () => {
    const unsure = createRecordWriter(failingStore(fresh.store, 'events', 2, 'before-writing'));
    const batches = Array.from({ length: 20 }, (_, n) => new Story(`SO-${n}`, {}).offer().batch());
    const outcomes = await Promise.allSettled(batches.map(async (batch) => await unsure.write(batch)));
    expect(outcomes.map(({ status }) => status)).toEqual(Array<string>(20).fill('rejected'));

    await Promise.all(batches.map(async (batch) => await unsure.write(batch)));
    expect(await rebuild(fresh.store, false)).toEqual({ processes: 20, events: 40, drift: [] });
  });

  it('refuses a batch without events, and goes on with the others', async () => {
    const story = new Story('SO-1', {});
    await story.write(records);

    await expect(records.write(story.batch())).rejects.toThrow(RangeError);
    await expect(new Story('SO-2', {}).write(records)).resolves.toBeDefined();
  });
});
