import { createRecordWriter } from '../../../storage/records/record-writer';
import { seedDemoCustomers } from '../../../storage/reference/seed-reference';
import { type TaskViews, createTaskViews } from '../../../storage/views/task-views';
import { type FreshStore, freshStore } from '../support/fresh-store';
import { Story } from '../support/story';

describe('looking for a task', () => {
  let fresh: FreshStore;
  let views: TaskViews;

  beforeAll(async () => {
    fresh = await freshStore();
    await seedDemoCustomers(fresh.store);
    const records = createRecordWriter(fresh.store);
    await new Story('SO-20261120-0001', { customerNo: 'C-1001' }).offer().write(records);
    await new Story('SO-20261121-0007', { customerNo: 'C-1004' }).offer().write(records);
    views = createTaskViews(fresh.store);
  });

  afterAll(async () => await fresh.close());

  const found = async (text: string): Promise<readonly string[]> => {
    const page = { page: 1, pageSize: 10, sort: 'dueAt', descending: false } as const;
    const { items } = await views.list([{ closedAt: null }, await views.matching(text)], page);
    return items.map(({ businessKey }) => businessKey).sort();
  };
  const both = ['SO-20261120-0001', 'SO-20261121-0007'];

  it.each([
    ['the beginning of its number, however typed', 'so-20261120', ['SO-20261120-0001']],
    ['some digits of its number', '0007', ['SO-20261121-0007']],
    ['its customer’s number', 'C-1004', ['SO-20261121-0007']],
    ['what means something elsewhere as itself', '.*', []],
    ['nothing that there is', 'nothing', []],
  ])('finds it by %s', async (_by, text, expected) => {
    expect(await found(text)).toEqual(expected);
  });

  it('finds it by its customer’s name', async () => {
    const customer = await fresh.store.customers.findOne({ _id: 'C-1001' });

    expect(await found(customer?.name.slice(0, 3) ?? '')).toEqual(['SO-20261120-0001']);
  });

  it('finds it by its title in either language', async () => {
    const { items } = await views.list([], { page: 1, pageSize: 1, sort: 'dueAt', descending: false });
    const title = items[0]?.title;

    expect(await found(title?.zh ?? '')).toEqual(both);
    expect(await found(title?.en.toUpperCase() ?? '')).toEqual(both);
  });
});
