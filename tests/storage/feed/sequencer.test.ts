import { theProcess } from '../../../domain/process/actor';
import type { EventEntry, FeedEntry } from '../../../storage/feed/feed-entry';
import { createRecordWriter } from '../../../storage/records/record-writer';
import { followRecords } from '../../../storage/feed/follow-records';
import { sequencer } from '../../../storage/feed/sequencer';
import { openStore } from '../../../storage/store';
import { eventually } from '../../support/eventually';
import { type FreshStore, freshStore } from '../support/fresh-store';
import { Story } from '../support/story';
import { type Sequencing, startSequencer } from './sequencing';

describe('the feed', () => {
  let fresh: FreshStore;
  let running: Sequencing[];

  beforeEach(async () => {
    fresh = await freshStore();
    running = [];
  });

  afterEach(async () => {
    for (const each of running) await each.stop();
    await fresh.close();
  });

  const start = (holder: string): Sequencing => {
    const started = startSequencer(fresh.store, holder);
    running.push(started);
    return started;
  };
  const feed = async (): Promise<readonly FeedEntry[]> =>
    await fresh.store.feed.find().sort({ _id: 1 }).toArray();
  const eventsOf = (entries: readonly FeedEntry[]): readonly EventEntry[] =>
    entries.filter((entry) => entry.kind !== 'notification');

  /** Waits until every event and notification on the record is in the feed. */
  const caughtUp = async (): Promise<void> =>
    await eventually(async () => {
      const { events, notifications, feed } = fresh.store;
      const recorded = (await events.countDocuments()) + (await notifications.countDocuments());
      const told = await feed.countDocuments({ kind: { $ne: 'superseded' } });
      return told - (await feed.countDocuments({ kind: 'superseded' })) === recorded;
    });

  /** Positions 1, 2, 3…, every event once, each process in its own order. */
  const expectInOrder = async (): Promise<void> => {
    const entries = await feed();
    expect(entries.map(({ _id }) => _id)).toEqual(entries.map((_, n) => n + 1));
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
    const stored = await fresh.store.events.find().sort({ processId: 1, seq: 1 }).toArray();
    const told = eventsOf(entries)
      .map(({ processId, seq, hash }) => ({ processId, seq, hash }))
      .toSorted((a, b) => (a.processId < b.processId ? -1 : a.processId > b.processId ? 1 : 0));
    expect(told).toEqual(stored.map(({ processId, seq, hash }) => ({ processId, seq, hash })));
  };

  const tell = async (from: number, count: number): Promise<void> => {
    const writers = [createRecordWriter(fresh.store), createRecordWriter(fresh.store)] as const;
    await Promise.all(
      Array.from({ length: count }, async (_, n) => {
        const story = new Story(`SO-${from + n}`, {});
        await story.offer().write(writers[n % 2 === 0 ? 0 : 1]);
        for (let step = 0; step < 4; step += 1)
          await story
            .comment(`note ${step}`)
            .comment('and more')
            .write(writers[n % 2 === 0 ? 0 : 1]);
      }),
    );
  };

  it('has every event of many processes written at once, once and without a gap', async () => {
    start('a');
    await tell(1, 40);
    await caughtUp();

    await expectInOrder();
  });

  it('is not caught up with by a program that is asked to stop', async () => {
    await tell(1, 3);

    await sequencer(fresh.store)(AbortSignal.abort());

    expect(await feed()).toEqual([]);
    expect(await fresh.store.progress.countDocuments()).toBe(0);
  });

  it('is made of no more at once than one query can name', async () => {
    const stop = new AbortController();
    const followed = await followRecords(fresh.store, 'now', stop.signal);
    const some = Array.from({ length: 1_200 }, (_, n) => ({ _id: `n-${n}` }));
    await fresh.store.db.collection<{ _id: string }>('notifications').insertMany(some);
    const taken: number[] = [];
    while (taken.reduce((sum, count) => sum + count, 0) < some.length)
      taken.push((await followed.next()).length);
    await followed.close();

    expect(Math.max(...taken)).toBeLessThanOrEqual(500);
  });

  it('tells what was recorded before there was a feed', async () => {
    await tell(1, 10);
    start('a');
    await caughtUp();

    await expectInOrder();
  });

  it('goes on where it was after it was stopped, with what was written meanwhile', async () => {
    const first = start('a');
    await tell(1, 5);
    await caughtUp();
    await first.stop();
    await tell(6, 5);
    const before = await feed();
    start('b');
    await caughtUp();

    expect((await feed()).slice(0, before.length)).toEqual(before);
    await expectInOrder();
  });

  it('is taken over from a leader that dies in the middle, by one of several who wait', async () => {
    // Its connection goes, as a killed program's does: nothing is given back, nothing saved.
    const doomed = await openStore({ url: fresh.url, database: fresh.database, poolSize: 5 });
    const dead = startSequencer(doomed, 'dead');
    const telling = tell(1, 30);
    await eventually(async () => (await feed()).length > 20);
    start('b');
    start('c');
    await doomed.close();
    await telling;
    await tell(31, 10);
    await caughtUp();
    await dead.stop();

    await expectInOrder();
  });

  it('stays gapless and without doubles though two lead at once', async () => {
    const stop = new AbortController();
    const jobs = [sequencer(fresh.store), sequencer(fresh.store), sequencer(fresh.store)];
    const leading = jobs.map(async (job) => await job(stop.signal));
    await tell(1, 30);
    await caughtUp();
    stop.abort();
    await Promise.all(leading);

    await expectInOrder();
  });

  it('begins with all records anew when MongoDB has forgotten where it was', async () => {
    const first = start('a');
    await tell(1, 3);
    await caughtUp();
    await first.stop();
    const token = { _data: '8263' };
    await fresh.store.progress.updateOne({ _id: 'feed' }, { $set: { token } });
    await tell(4, 3);
    start('b');
    await caughtUp();

    await expectInOrder();
  });

  it('takes back events that were replaced, the last first, and tells what came in their place', async () => {
    start('a');
    const records = createRecordWriter(fresh.store);
    const story = new Story('SO-1', {});
    await story.offer().write(records);
    const other = new Story('SO-1', {});
    other.offer();
    other.written(await records.write(other.batch()));
    await story.comment('never was').comment('nor this').write(records);
    await eventually(async () => eventsOf(await feed()).length === 4);
    other.wait(5).add('milestone.reached', { milestone: 'order-accepted' }, theProcess);
    await other.write(records);
    await eventually(async () => eventsOf(await feed()).length === 7);

    expect(eventsOf(await feed()).map(({ kind, seq, type }) => `${kind} ${seq} ${type}`)).toEqual([
      'event 1 process.started',
      'event 2 task.offered',
      'event 3 task.commented',
      'event 4 task.commented',
      'superseded 4 task.commented',
      'superseded 3 task.commented',
      'event 3 milestone.reached',
    ]);
  });

  it('says of an event what it is about, and nothing personal', async () => {
    start('a');
    await new Story('SO-1', {})
      .offer()
      .claim(1, 'field-km-01')
      .comment('李总电话 138…')
      .write(createRecordWriter(fresh.store));
    await eventually(async () => eventsOf(await feed()).length === 4);
    const [, , claimed, commented] = eventsOf(await feed());

    expect(claimed).toMatchObject({
      processId: 'order/SO-1',
      businessKey: 'SO-1',
      customerNo: 'C-1001',
      tier: 'A1',
      type: 'task.claimed',
      actor: { kind: 'person', id: 'field-km-01' },
      facts: { taskId: 'order.SO-1.1' },
    });
    expect(JSON.stringify(commented)).not.toContain('李总');
  });
});
