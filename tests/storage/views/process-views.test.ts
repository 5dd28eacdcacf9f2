import { createRecordWriter } from '../../../storage/records/record-writer';
import { type ProcessViews, createProcessViews } from '../../../storage/views/process-views';
import { openOf } from '../../../workers/processes-port';
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

  it('that are open are all found page by page, also when some are closed meanwhile', async () => {
    const records = createRecordWriter(fresh.store);
    for (const n of [1, 2, 3, 4, 5, 6, 7])
      await new Story(`SO-3${n}`, { customerNo: 'C-MANY' }).write(records);
    const pages: string[][] = [];
    for (let after: string | null = null; ;) {
      const wanted = { customerNo: 'C-MANY', kinds: ['order'], after, pageSize: 3 } as const;
      const page: Awaited<ReturnType<typeof openOf>> = await openOf(views, wanted);
      const found = page.items.map(({ businessKey }) => businessKey);
      pages.push(found);
      // An exit cancels what it has found before it looks on.
      const over = { $set: { closedAt: '2026-03-02T02:00:00.000Z' } };
      await fresh.store.processes.updateMany({ businessKey: { $in: found } }, over);
      if (page.next === null) break;
      after = page.next;
    }

    expect(pages).toEqual([['SO-31', 'SO-32', 'SO-33'], ['SO-34', 'SO-35', 'SO-36'], ['SO-37']]);
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
