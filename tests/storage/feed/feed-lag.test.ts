import { createRecordWriter } from '../../../storage/records/record-writer';
import { feedLagMs } from '../../../storage/feed/feed-lag';
import { eventually } from '../../support/eventually';
import { type FreshStore, freshStore } from '../support/fresh-store';
import { Story } from '../support/story';
import { startSequencer } from './sequencing';

describe('How far the feed is behind the record', () => {
  let fresh: FreshStore;

  beforeEach(async () => {
    fresh = await freshStore();
  });

  afterEach(async () => await fresh.close());

  it('is the age of the oldest event that is not in it, and nothing when all are', async () => {
    const { store } = fresh;
    expect(await feedLagMs(store, Date.now())).toBe(0);
    await new Story('SO-1', {}).offer().write(createRecordWriter(store));
    const [first] = await store.events.find().sort({ at: 1 }).toArray();
    const later = Date.parse(first?.at ?? '') + 5_000;
    expect(await feedLagMs(store, later)).toBe(5_000);

    const sequencing = startSequencer(store, 'a');
    await eventually(async () => (await feedLagMs(store, later)) === 0);
    await sequencing.stop();
    await new Story('SO-2', {}).write(createRecordWriter(store));

    expect(await feedLagMs(store, later)).toBeGreaterThan(0);
  });
});
