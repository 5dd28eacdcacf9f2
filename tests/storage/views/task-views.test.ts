import { theClock } from '../../../domain/process/actor';
import { createRecordWriter } from '../../../storage/records/record-writer';
import { type TaskViews, createTaskViews } from '../../../storage/views/task-views';
import { type FreshStore, freshStore } from '../support/fresh-store';
import { Story } from '../support/story';

describe('tasks as the inbox has them', () => {
  let fresh: FreshStore;
  let views: TaskViews;

  beforeAll(async () => {
    fresh = await freshStore();
    const records = createRecordWriter(fresh.store);
    const late = new Story('SO-late', {}).wait(3 * 24 * 60).offer();
    const early = new Story('SO-early', {}).offer();
    const paused = new Story('SO-paused', {}).offer();
    for (const story of [late, early, paused]) await story.write(records);
    const task = await createTaskViews(fresh.store).find(paused.taskId(1), {});
    if (task === null) throw new Error('no task');
    const clock = { ...task.clock, state: 'paused', dueAt: null } as const;
    await paused
      .add('clock.paused', { clock, taskId: task.taskId, cause: 'customer' }, theClock)
      .write(records);
    views = createTaskViews(fresh.store);
  });

  afterAll(async () => {
    await fresh.close();
  });

  it('come by due date, those whose clock is paused last', async () => {
    const { items } = await views.list([{ closedAt: null }], {
      page: 1,
      pageSize: 10,
      sort: 'dueAt',
      descending: false,
    });

    expect(items.map(({ businessKey }) => businessKey)).toEqual(['SO-early', 'SO-late', 'SO-paused']);
  });

  it('show nothing of how they are kept', async () => {
    const { items } = await views.list([], { page: 1, pageSize: 10, sort: 'offeredAt', descending: false });

    expect(items.every((task) => !('_id' in task) && !('sortDueAt' in task))).toBe(true);
  });

  it('are found only within the scope of who asks', async () => {
    expect(await views.find('order.SO-early.1', { 'group.station': 'field' })).toMatchObject({
      businessKey: 'SO-early',
    });
    expect(await views.find('order.SO-early.1', { 'group.station': 'data' })).toBeNull();
  });
});
