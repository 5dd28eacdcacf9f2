import { createRecordWriter } from '../../../storage/records/record-writer';
import { rebuild } from '../../../storage/records/rebuild';
import { type FreshStore, freshStore } from '../support/fresh-store';
import { Story } from '../support/story';

interface Derived {
  readonly _id: string;
  readonly processId: string;
  readonly businessKey: string;
}

describe('rebuilding the views from the events', () => {
  let fresh: FreshStore;

  beforeAll(async () => {
    fresh = await freshStore();
  });

  beforeEach(async () => {
    await fresh.clear();
    const records = createRecordWriter(fresh.store);
    for (const orderNo of ['SO-1', 'SO-2', 'SO-3']) {
      await new Story(orderNo, {}).offer().claim(1, 'field-km-01').comment('已预约').offer().write(records);
    }
  });

  afterAll(async () => {
    await fresh.close();
  });

  it('finds nothing in a database nobody touched', async () => {
    expect(await rebuild(fresh.store, false)).toEqual({ processes: 3, events: 15, drift: [] });
  });

  it('finds nothing in an empty database', async () => {
    await fresh.clear();

    expect(await rebuild(fresh.store, true)).toEqual({ processes: 0, events: 0, drift: [] });
  });

  it.each(['processes', 'tasks', 'notifications'] as const)(
    'reports what is missing, different and extra among the %s, and mends it',
    async (collection) => {
      const documents = fresh.store.db.collection<Derived>(collection);
      const [gone, changed, orphan] = await documents
        .find()
        .sort({ processId: 1 })
        .toArray()
        .then((all) => [all.at(0), all.at(-1), all.at(1)]);
      if (gone === undefined || changed === undefined || orphan === undefined)
        throw new Error('too few documents');
      await documents.deleteOne({ _id: gone._id });
      await documents.updateOne({ _id: changed._id }, { $set: { businessKey: 'SO-0' } });
      await documents.insertOne({
        ...orphan,
        _id: 'nobody',
        processId: 'order/SO-9',
        businessKey: 'SO-9',
      });
      const drift = [
        { collection, id: gone._id, kind: 'missing' },
        { collection, id: changed._id, kind: 'different' },
        { collection, id: 'nobody', kind: 'extra' },
      ];

      expect(await rebuild(fresh.store, false)).toEqual({ processes: 3, events: 15, drift });
      expect(await rebuild(fresh.store, true)).toMatchObject({ drift });
      expect(await rebuild(fresh.store, false)).toMatchObject({ drift: [] });
    },
  );

  it('finds a task its process never offered', async () => {
    const task = await fresh.store.tasks.findOne({ processId: 'order/SO-1' });
    if (task === null) throw new Error('no task');
    await fresh.store.tasks.insertOne({ ...task, _id: 'order.SO-1.99', taskId: 'order.SO-1.99' });
    const extra = { collection: 'tasks', id: 'order.SO-1.99', kind: 'extra' };

    expect(await rebuild(fresh.store, true)).toMatchObject({ drift: [extra] });
    expect(await rebuild(fresh.store, false)).toMatchObject({ drift: [] });
  });

  it('makes all views anew when they are gone altogether', async () => {
    for (const name of ['processes', 'tasks', 'notifications'] as const)
      await fresh.store[name].deleteMany({});
    const report = await rebuild(fresh.store, true);

    expect(report.drift).toHaveLength(3 * (1 + 2 + 2));
    expect(await rebuild(fresh.store, false)).toMatchObject({ drift: [] });
  });

  it('reports a process whose events have a gap, leaves its views, and goes on with the others', async () => {
    await fresh.store.events.deleteOne({ processId: 'order/SO-1', seq: 3 });
    await fresh.store.tasks.deleteMany({ processId: 'order/SO-2' });
    const { drift } = await rebuild(fresh.store, true);

    expect(drift[0]).toEqual({ collection: 'events', id: 'order/SO-1', kind: 'missing' });
    expect(drift).toHaveLength(3);
    expect(await fresh.store.tasks.countDocuments()).toBe(6);
  });
});
