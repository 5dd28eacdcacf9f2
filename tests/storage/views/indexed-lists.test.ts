import type { Document } from 'mongodb';
import { processScope, taskScope } from '../../../api/scopes';
import { accountManagers, callCentre, executorsOf } from '../../../domain/people/groups';
import { localNetworks } from '../../../domain/people/department';
import { taskSorts } from '../../../domain/process/sorts';
import type { StoredTask } from '../../../storage/documents';
import { storedTask } from '../../../storage/records/stored-batch';
import { createRecordWriter } from '../../../storage/records/record-writer';
import { type Views, createViews } from '../../../storage/views/views';
import { buildTask } from '../../support/build-task';
import { demoCaller, demoPerson } from '../../support/demo-caller';
import { type FreshStore, freshStore } from '../support/fresh-store';
import { Story } from '../support/story';
import { type WatchedStore, watchedStore } from '../support/watched-store';

function stagesOf(plan: unknown): string[] {
  if (typeof plan !== 'object' || plan === null) return [];
  const own = 'stage' in plan && typeof plan.stage === 'string' ? [plan.stage] : [];
  return [...own, ...Object.values(plan).flatMap(stagesOf)];
}

/** So many that sorting them is not what MongoDB chooses for want of any. */
function aStationsTasks(count: number): StoredTask[] {
  const group = executorsOf({ station: 'field', localNetwork: 'kunming' });
  return Array.from({ length: count }, (_, n) =>
    storedTask(
      buildTask({ taskId: `order.SO-MANY.${n}`, group, dueAt: `2026-11-20T08:${pad(n % 60)}:00.000Z` }),
    ),
  );
}

function pad(minute: number): string {
  return String(minute).padStart(2, '0');
}

describe('the lists people look at all day', () => {
  let fresh: FreshStore;
  let watched: WatchedStore;
  let views: Views;

  beforeAll(async () => {
    fresh = await freshStore();
    const records = createRecordWriter(fresh.store);
    await Promise.all(
      Array.from({ length: 120 }, async (_, n) => {
        const localNetwork = localNetworks[n % 3] ?? 'kunming';
        const story = new Story(`SO-${n}`, { managerId: `am-0${(n % 3) + 1}`, customerNo: `C-${n % 20}` });
        story.wait(n).offerTo(executorsOf({ station: n % 2 === 0 ? 'field' : 'data', localNetwork }), {});
        await story.offerTo(accountManagers, {}).offerTo(callCentre, {}).claim(3, 'call-01').write(records);
      }),
    );
    await fresh.store.tasks.insertMany(aStationsTasks(1_000));
    watched = await watchedStore(fresh);
    views = createViews(watched.store);
  });

  afterAll(async () => {
    await watched.close();
    await fresh.close();
  });

  /** The stages by which MongoDB finds what the last list asked for (and not what it counts). */
  async function planOfLastFind(): Promise<readonly string[]> {
    const { find, filter, sort, skip, limit } =
      watched.commands.findLast(({ name }) => name === 'find')?.body ?? {};
    const explained: Document = await fresh.store.db.command({
      explain: { find, filter, ...(sort && { sort }), ...(skip && { skip }), ...(limit && { limit }) },
      verbosity: 'queryPlanner',
    });
    return stagesOf(explained['queryPlanner'].winningPlan);
  }

  const byDue = { page: 1, pageSize: 20, sort: 'dueAt', descending: false } as const;
  const newest = { page: 1, pageSize: 20, sort: 'startedAt', descending: true } as const;

  it.each([
    ['a field executor of Kunming', 'field-km-01'],
    ['a station manager', 'field-km-mgr'],
    ['the head of the stations', 'stn-head'],
    ['an account manager', 'am-01'],
    ['a call-centre agent', 'call-01'],
    ['operations', 'ops-01'],
  ])('the inbox of %s comes from an index in its order, whichever that is', async (_who, id) => {
    for (const sort of taskSorts) {
      await views.tasks.list([taskScope(demoCaller(id, [])), { closedAt: null }], { ...byDue, sort });

      expect(await planOfLastFind()).toContain('IXSCAN');
      expect(await planOfLastFind()).not.toContain('SORT');
    }
  });

  it('the inbox of a deputy comes from an index in its order', async () => {
    await views.tasks.list(
      [taskScope(demoCaller('am-01', ['am-02', 'field-km-mgr'])), { closedAt: null }],
      byDue,
    );

    expect(await planOfLastFind()).toContain('IXSCAN');
    expect(await planOfLastFind()).not.toContain('SORT');
  });

  it('the inbox of one station of one network comes from the index in its order', async () => {
    const place = {
      'group.department': 'stations',
      'group.station': 'field',
      'group.localNetwork': 'kunming',
      closedAt: null,
    };
    await views.tasks.list([place], byDue);

    expect(await planOfLastFind()).toEqual(expect.arrayContaining(['IXSCAN']));
    expect(await planOfLastFind()).not.toContain('SORT');
  });

  it('what I have claimed comes from the index in its order', async () => {
    await views.tasks.list([{ assignee: 'call-01' }, { closedAt: null }], byDue);

    expect(await planOfLastFind()).toContain('IXSCAN');
    expect(await planOfLastFind()).not.toContain('SORT');
  });

  it('what was done long ago is found by a text from an index', async () => {
    await views.tasks.list([{ state: 'completed' }, await views.tasks.matching('SO-1')], byDue);

    const plan = await planOfLastFind();
    expect(plan).toContain('IXSCAN');
    expect(plan).not.toContain('COLLSCAN');
  });

  it.each([
    ['an account manager', 'am-01'],
    ['operations', 'ops-01'],
    ['a field executor', 'field-km-01'],
    ['the head of the stations', 'stn-head'],
  ])('the orders %s may see, newest first, are read from an index', async (_who, id) => {
    await views.processes.list([processScope(demoCaller(id, [])), { kind: 'order' }], newest);

    const plan = await planOfLastFind();
    expect(plan).toContain('IXSCAN');
    expect(plan).not.toContain('COLLSCAN');
  });

  it('orders that are open, newest first, come from the index in its order', async () => {
    await views.processes.list([{ kind: 'order' }, { closedAt: null }], newest);

    expect(await planOfLastFind()).toContain('IXSCAN');
    expect(await planOfLastFind()).not.toContain('SORT');
  });

  it('orders by promise come from the index in its order', async () => {
    await views.processes.list([], byDue);

    expect(await planOfLastFind()).toContain('IXSCAN');
    expect(await planOfLastFind()).not.toContain('SORT');
  });

  it('a timeline comes from the index in its order', async () => {
    await views.processes.timeline('order/SO-7', 1, 50);

    expect(await planOfLastFind()).toContain('IXSCAN');
    expect(await planOfLastFind()).not.toContain('SORT');
  });

  it('what a person was told is read from an index', async () => {
    await views.notifications.listFor([demoPerson('am-01')], [], 1, 20);

    const plan = await planOfLastFind();
    expect(plan).toContain('IXSCAN');
    expect(plan).not.toContain('COLLSCAN');
  });
});
