import { createRecordWriter } from '../../../storage/records/record-writer';
import { type ProcessViews, createProcessViews } from '../../../storage/views/process-views';
import { type FreshStore, freshStore } from '../support/fresh-store';
import { Story } from '../support/story';

describe('orders as the records have them', () => {
  let fresh: FreshStore;
  let views: ProcessViews;
  let story: Story;

  beforeAll(async () => {
    fresh = await freshStore();
    const records = createRecordWriter(fresh.store);
    story = new Story('SO-1', {}).wait(10).offer().claim(1, 'field-km-01').comment('已预约');
    await story.write(records);
    await new Story('SO-2', { managerId: 'am-02', priority: 3 }).write(records);
    views = createProcessViews(fresh.store);
  });

  afterAll(async () => {
    await fresh.close();
  });

  async function types(after: number, limit: number): Promise<string[]> {
    return (await views.timeline('order/SO-1', after, limit)).map(({ type }) => type);
  }

  it('come exactly as the process sees itself', async () => {
    expect(await views.find('order/SO-1', {})).toEqual(story.view);
  });

  it('are found only within the scope of who asks', async () => {
    expect(await views.find('order/SO-1', { managerId: 'am-01' })).not.toBeNull();
    expect(await views.find('order/SO-1', { managerId: 'am-02' })).toBeNull();
    expect(await views.find('order/SO-9', {})).toBeNull();
  });

  it('are listed within the scope of who asks, in the order asked for', async () => {
    const page = { page: 1, pageSize: 10, sort: 'priority', descending: true } as const;
    const all = await views.list([], page);
    const own = await views.list([{ managerId: 'am-01' }], page);

    expect(all.items.map(({ businessKey }) => businessKey)).toEqual(['SO-2', 'SO-1']);
    expect(own.items).toEqual([story.view]);
  });

  it('refuse a scope with something undefined in it', async () => {
    await expect(views.find('order/SO-1', { managerId: undefined })).rejects.toThrow(TypeError);
  });

  it('tell their timeline in order, from where the reader was', async () => {
    expect(await types(0, 50)).toEqual(['process.started', 'task.offered', 'task.claimed', 'task.commented']);
    expect(await types(1, 2)).toEqual(['task.offered', 'task.claimed']);
    expect(await types(4, 50)).toEqual([]);
  });
});
