import { startClock } from '../../../domain/clock/clock';
import { accountManagers, itSupport } from '../../../domain/people/groups';
import { reduceTask, taskOffered } from '../../../domain/process/reduce-task';
import type { ProcessView } from '../../../domain/process/process-view';
import { project } from '../../../domain/process/projection';
import type { SlownessReason } from '../../../domain/process/slow';
import type { StuckCall } from '../../../domain/process/stuck-call';
import type { TaskView } from '../../../domain/process/human-task';
import { storedTask } from '../../../storage/records/stored-batch';
import { type FlowDeskViews, createFlowDeskViews } from '../../../storage/views/flow-desk-views';
import { event, orderStarted, someOffer } from '../../support/build-events';
import { calendar } from '../../support/build-order';
import { buildProblem } from '../../support/build-problem';
import { type FreshStore, freshStore } from '../support/fresh-store';

const morning = '2026-11-20T01:00:00.000Z';
const { view } = project(null, event(1, 'process.started', orderStarted, 'desk-01'));
const offer = event(2, 'task.offered', someOffer, null);

function call(system: string, since: string, different: Partial<StuckCall>): StuckCall {
  return {
    callId: `${system}.start:1`,
    system,
    operation: 'start',
    why: 'unavailable',
    code: null,
    detail: `no answer since ${since}`,
    since,
    group: itSupport,
    taskId: null,
    ...different,
  };
}

describe('The flow desk', () => {
  let fresh: FreshStore;
  let desk: FlowDeskViews;

  beforeAll(async () => {
    fresh = await freshStore();
    desk = createFlowDeskViews(fresh.store);
  });
  beforeEach(async () => {
    await fresh.clear();
    await fresh.store.calendars.insertOne({
      ...calendar,
      id: 'cn-standard',
      version: 1,
      _id: 'cn-standard@1',
    });
  });
  afterAll(async () => await fresh.close());

  /** An order as the records have it. */
  async function keep(key: string, promiseDueAt: string, different: Partial<ProcessView>): Promise<void> {
    const processId = `order/${key}`;
    await fresh.store.processes.insertOne({
      ...view,
      processId,
      businessKey: key,
      ...different,
      _id: processId,
      promiseDueAt,
      urgency: promiseDueAt,
    });
  }

  async function keepTask(key: string, n: number, different: Partial<TaskView>): Promise<void> {
    if (offer.type !== 'task.offered') throw new Error('not an offer');
    const taskId = `order.${key}.${n}`;
    const task = {
      ...reduceTask(taskOffered(view, offer), offer),
      processId: `order/${key}`,
      taskId,
      ...different,
    };
    await fresh.store.tasks.insertOne(storedTask(task));
  }

  /** `SO-1 repair`, in the order of the list. */
  async function lines(why: SlownessReason | null): Promise<string[]> {
    const { items } = await desk.slow(why, 1, 50);
    return items.map(
      (line) => `${line.why === 'system' ? line.about.system : line.process.businessKey} ${line.why}`,
    );
  }

  it('has one incident for each system, however many orders wait for it', async () => {
    await keep('SO-1', '2026-11-27', { stuck: [call('billing', '2026-11-20T02:00:00.000Z', {})] });
    await keep('SO-2', '2026-11-26', {
      stuck: [
        call('billing', '2026-11-20T01:00:00.000Z', {}),
        call('crm', '2026-11-20T03:00:00.000Z', { operation: 'file', callId: 'crm.file:1' }),
      ],
    });
    await keep('SO-3', '2026-11-26', {
      stuck: [call('billing', morning, { why: 'refused', code: 'conflict' })],
    });
    await keep('SO-4', '2026-11-26', { stuck: [call('billing', morning, {})], closedAt: morning });

    expect(await desk.incidents()).toEqual([
      {
        system: 'billing',
        since: '2026-11-20T01:00:00.000Z',
        longestWaiting: { kind: 'order', businessKey: 'SO-2' },
        processes: 2,
        operations: ['start'],
        lastDetail: 'no answer since 2026-11-20T02:00:00.000Z',
      },
      expect.objectContaining({ system: 'crm', processes: 1, operations: ['file'] }),
    ]);
    expect((await desk.behind('billing', 1, 20)).items.map(({ businessKey }) => businessKey)).toEqual([
      'SO-2',
      'SO-1',
    ]);
    expect(await desk.waitingFor('billing')).toEqual([
      { processId: 'order/SO-2', callId: 'billing.start:1' },
      { processId: 'order/SO-1', callId: 'billing.start:1' },
    ]);
    expect(await lines('system')).toEqual(['billing system', 'crm system']);
  });

  it('lists every reason an order is stuck or slow, promised soonest first', async () => {
    const promise = startClock('promise', { workingDays: 5 }, '2026-11-16T01:00:00.000Z', calendar);
    await keep('SO-1', '2026-11-21', { stuck: [call('crm', morning, { why: 'refused', code: 'conflict' })] });
    await keep('SO-2', '2026-11-22', {});
    await keepTask('SO-2', 1, { overdue: true, clock: { ...promise, breachedAt: morning } });
    await keepTask('SO-2', 2, { overdue: true, clock: { ...promise, breachedAt: morning } });
    await keep('SO-3', '2026-11-23', {});
    await keepTask('SO-3', 1, { acceptance: { ...promise, breachedAt: morning } });
    await keep('SO-4', '2026-11-24', {
      problems: [buildProblem({}), buildProblem({ problemId: 'P2', state: 'closed' })],
    });
    await keep('SO-5', '2026-11-25', {
      hold: { cause: 'internal', reason: '等待备件', evidence: null, since: morning },
    });
    await keep('SO-6', '2026-11-26', { clocks: [{ ...promise, warned: [50, 80] }] });
    await keep('SO-7', '2026-11-27', { stuck: [call('billing', morning, {})] });
    await keep('SO-8', '2026-11-28', { clocks: [{ ...promise, warned: [50] }] });
    await keepTask('SO-8', 1, {});

    const all = ['SO-1 repair', 'SO-2 overdue', 'SO-3 not-accepted', 'SO-4 problem', 'SO-5 hold'];
    expect(await lines(null)).toEqual([...all, 'SO-6 promise-at-risk', 'billing system']);
    expect(await lines('hold')).toEqual(['SO-5 hold']);
    expect(await lines('overdue')).toEqual(['SO-2 overdue']);
  });

  it('says what exactly, since when, and who holds the order', async () => {
    const responsible = {
      kind: 'waiting-for-system',
      group: accountManagers,
      person: null,
      taskId: null,
      since: morning,
    } as const;
    const refused = call('crm', morning, { why: 'refused', code: 'conflict' });
    await keep('SO-1', '2026-11-21', { stuck: [refused], responsible });

    const { items, total } = await desk.slow('repair', 1, 20);

    expect(total).toBe(1);
    expect(items).toEqual([
      {
        why: 'repair',
        since: morning,
        dueAt: '2026-11-21',
        about: refused,
        process: expect.objectContaining({ businessKey: 'SO-1', responsible }),
      },
    ]);
  });

  it('counts a promise as at risk since four fifths of its time were used', async () => {
    const promise = startClock('promise', { workingDays: 5 }, '2026-11-16T00:30:00.000Z', calendar);
    await keep('SO-1', '2026-11-21', { clocks: [{ ...promise, warned: [50, 80] }] });
    await keep('SO-2', '2026-11-22', { clocks: [{ ...promise, warned: [50, 80], breachedAt: morning }] });

    const { items } = await desk.slow('promise-at-risk', 1, 20);

    expect(items.map(({ since }) => since)).toEqual([expect.stringMatching(/^2026-11-19T/), morning]);
  });

  it('comes in pages that neither overlap nor leave out', async () => {
    const hold = { cause: 'internal', reason: '等待备件', evidence: null, since: morning } as const;
    for (let n = 1; n <= 5; n += 1) await keep(`SO-${n}`, '2026-11-25', { hold });

    const pages = await Promise.all([1, 2, 3].map((page) => desk.slow(null, page, 2)));

    expect(pages.map(({ total }) => total)).toEqual([5, 5, 5]);
    expect(
      pages.flatMap(({ items }) => items.map((line) => ('process' in line ? line.process.businessKey : ''))),
    ).toEqual(['SO-1', 'SO-2', 'SO-3', 'SO-4', 'SO-5']);
  });

  it.each([
    [
      'the orders behind an incident',
      { closedAt: null, stuck: { $elemMatch: { why: 'unavailable', system: 'crm' } } },
      'processes',
    ],
    ['tasks that are overdue', { closedAt: null, overdue: true }, 'tasks'],
    ['work nobody accepted in time', { closedAt: null, 'acceptance.breachedAt': { $gt: '' } }, 'tasks'],
  ] as const)('finds %s by an index', async (_what, filter, collection) => {
    const explained: object = await fresh.store.db
      .collection(collection)
      .find(filter)
      .explain('queryPlanner');

    expect(JSON.stringify(explained)).toContain('IXSCAN');
    expect(JSON.stringify(explained)).not.toContain('COLLSCAN');
  });
});
