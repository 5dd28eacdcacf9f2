import type { Customer } from '../../domain/customer/customer';
import { staffingLimits } from '../../domain/customer/staffing';
import { type AccountViews, createAccountViews } from '../../storage/customers/account-views';
import { createReferenceViews } from '../../storage/views/reference-views';
import { type FreshStore, freshStore } from './support/fresh-store';
import { type WatchedStore, watchedStore } from './support/watched-store';

function customersOf(managerId: string, kind: Customer['kind'], count: number, important: boolean) {
  return Array.from({ length: count }, (_, n) => {
    const customerNo = `${managerId}-${kind}-${String(n).padStart(3, '0')}`;
    const customer = {
      customerNo,
      name: customerNo,
      kind,
      important,
      industry: 'retail',
      tier: 'C' as const,
    };
    return { ...customer, _id: customerNo, signed: n > 0, managerId, homeNetwork: 'kunming' as const };
  });
}

describe('How customers are looked after', () => {
  let fresh: FreshStore;
  let watched: WatchedStore;
  let views: AccountViews;

  beforeAll(async () => {
    fresh = await freshStore();
    const all = [
      ...customersOf('am-01', 'group', 51, false),
      ...customersOf('am-02', 'group', 52, true),
      ...customersOf('am-02', 'reputation', 300, false),
    ];
    await fresh.store.customers.insertMany(all);
    watched = await watchedStore(fresh);
    views = createAccountViews(watched.store);
  });

  afterAll(async () => {
    await watched.close();
    await fresh.close();
  });

  async function planOfLast(name: 'find' | 'aggregate'): Promise<string> {
    const body = watched.commands.findLast((command) => command.name === name)?.body ?? {};
    const { find, filter, sort, aggregate, pipeline } = body;
    const asked =
      name === 'find' ? { find, filter, ...(sort && { sort }) } : { aggregate, pipeline, cursor: {} };
    return JSON.stringify(await fresh.store.db.command({ explain: asked, verbosity: 'queryPlanner' }));
  }

  it('shows managers with more than fifty groups, counting those that have signed', async () => {
    expect(await views.overloads({}, staffingLimits)).toEqual([
      { managerId: 'am-02', kind: 'group', accounts: 51, limit: 50 },
    ]);
    expect(await views.overloads({ managerId: 'am-01' }, staffingLimits)).toEqual([]);
    const plan = await planOfLast('aggregate');
    expect(plan).toContain('IXSCAN');
    expect(plan).not.toContain('COLLSCAN');
  });

  it('goes by the limits it is given', async () => {
    const stricter = { ...staffingLimits, accountsOfManager: { group: 49, reputation: 400 } };
    expect(await views.overloads({ managerId: 'am-01' }, stricter)).toEqual([
      { managerId: 'am-01', kind: 'group', accounts: 50, limit: 49 },
    ]);
  });

  it.each([
    ['contacts', 51],
    ['span', 51],
  ] as const)('finds the customers with a breach of %s by an index', async (of, total) => {
    const condition = await views.breach(of, staffingLimits);
    const listed = await createReferenceViews(watched.store).listCustomers([condition], 1, 20);
    expect(listed.total).toBe(total);
    const plan = await planOfLast('find');
    expect(plan).toContain('IXSCAN');
    expect(plan).not.toContain('COLLSCAN');
  });

  it('counts the contacts of important customers alone', async () => {
    const [first] = await views.tooFewContacts({}, staffingLimits, 1);
    expect(first).toEqual({ customerNo: 'am-02-group-001', managerId: 'am-02', contacts: 0 });
  });
});
