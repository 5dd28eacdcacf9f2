import type { Document } from 'mongodb';
import { pauseClock, startClock } from '../../../domain/clock/clock';
import { itSupport } from '../../../domain/people/groups';
import { type Problem, problemClockName } from '../../../domain/process/problem';
import { project } from '../../../domain/process/projection';
import {
  type ProblemQuery,
  type ProblemViews,
  createProblemViews,
} from '../../../storage/views/problem-views';
import { event, orderStarted } from '../../support/build-events';
import { calendar } from '../../support/build-order';
import { buildProblem } from '../../support/build-problem';
import { type FreshStore, freshStore } from '../support/fresh-store';
import { type WatchedStore, watchedStore } from '../support/watched-store';

const anything: ProblemQuery = {
  open: true,
  category: null,
  severity: null,
  department: null,
  station: null,
  localNetwork: null,
  overdue: null,
};
const byDue = { page: 1, pageSize: 20, sort: 'dueAt', descending: false } as const;
const morning = '2026-11-20T01:00:00.000Z';
const { view } = project(null, event(1, 'process.started', orderStarted, 'desk-01'));

function clockOf({ problemId, severity }: Problem) {
  const workingMinutes = severity === 'critical' ? 60 : 240;
  return startClock(problemClockName(problemId), { workingMinutes }, morning, calendar);
}

describe('The list of problems', () => {
  let fresh: FreshStore;
  let watched: WatchedStore;
  let problems: ProblemViews;

  beforeAll(async () => {
    fresh = await freshStore();
    watched = await watchedStore(fresh);
    problems = createProblemViews(watched.store);
  });
  beforeEach(async () => await fresh.clear());
  afterAll(async () => {
    await watched.close();
    await fresh.close();
  });

  async function keep(key: string, own: readonly Problem[], clock: typeof clockOf): Promise<void> {
    const processId = `order/${key}`;
    const clocks = own.map(clock);
    const kept = { ...view, processId, businessKey: key, problems: own, clocks };
    await fresh.store.processes.insertOne({ ...kept, _id: processId, promiseDueAt: '9999', urgency: '9999' });
  }

  const found = async (different: Partial<ProblemQuery>): Promise<string[]> => {
    const { items } = await problems.list({}, { ...anything, ...different }, byDue);
    return items.map(({ process, problem }) => `${process.businessKey} ${problem.problemId}`);
  };

  it('takes each problem out of its process, with its own clock', async () => {
    const own = [buildProblem({}), buildProblem({ problemId: 'P2', severity: 'critical' })];
    await keep('SO-1', own, clockOf);

    const { items, total } = await problems.list({}, anything, byDue);

    expect(total).toBe(2);
    expect(items).toEqual(
      [own[1], own[0]].map((problem) => ({
        process: expect.objectContaining({
          processId: 'order/SO-1',
          businessKey: 'SO-1',
          managerId: 'am-01',
        }),
        problem,
        clock: problem === undefined ? null : clockOf(problem),
      })),
    );
  });

  it('shows of a process only the problems that are asked for', async () => {
    const closed = buildProblem({ problemId: 'P2', state: 'closed', closedAt: morning });
    await keep('SO-1', [buildProblem({}), closed], clockOf);
    await keep('SO-2', [buildProblem({ responsible: itSupport, category: 'it-system' })], clockOf);
    await keep('SO-3', [], clockOf);

    expect(await found({})).toEqual(['SO-1 P1', 'SO-2 P1']);
    expect(await found({ open: false })).toEqual(['SO-1 P2']);
    expect(await found({ open: null })).toEqual(['SO-1 P1', 'SO-1 P2', 'SO-2 P1']);
    expect(await found({ department: 'it-support' })).toEqual(['SO-2 P1']);
    expect(await found({ station: 'data', localNetwork: 'kunming' })).toEqual(['SO-1 P1']);
    expect(await found({ category: 'it-system', station: 'data' })).toEqual([]);
  });

  it('tells those that are overdue from those that are not', async () => {
    await keep('SO-1', [buildProblem({})], (problem) => ({ ...clockOf(problem), breachedAt: morning }));
    await keep('SO-2', [buildProblem({})], clockOf);

    expect(await found({ overdue: true })).toEqual(['SO-1 P1']);
    expect(await found({ overdue: false })).toEqual(['SO-2 P1']);
  });

  it('puts those whose clock is paused last', async () => {
    await keep('SO-1', [buildProblem({})], (problem) => pauseClock(clockOf(problem), morning, calendar));
    await keep('SO-2', [buildProblem({})], clockOf);

    expect(await found({})).toEqual(['SO-2 P1', 'SO-1 P1']);
  });

  it('comes in pages that neither overlap nor leave out', async () => {
    const own = Array.from({ length: 5 }, (_, n) => buildProblem({ problemId: `P${n + 1}` }));
    await keep('SO-1', own, clockOf);

    const pages = await Promise.all(
      [1, 2, 3].map(async (page) => await problems.list({}, anything, { ...byDue, page, pageSize: 2 })),
    );

    expect(pages.map(({ total }) => total)).toEqual([5, 5, 5]);
    expect(pages.flatMap(({ items }) => items.map(({ problem }) => problem.problemId))).toEqual(
      own.map(({ problemId }) => problemId),
    );
  });

  it('is of the processes one may see', async () => {
    await keep('SO-1', [buildProblem({})], clockOf);

    expect((await problems.list({ managerId: 'am-02' }, anything, byDue)).items).toEqual([]);
    await expect(problems.list({ managerId: undefined }, anything, byDue)).rejects.toThrow(TypeError);
  });

  it('is read from an index', async () => {
    watched.forget();
    await found({ department: 'stations' });
    const { aggregate, pipeline } = watched.commands.at(-1)?.body ?? {};

    const explained: Document = await fresh.store.db.command({
      explain: { aggregate, pipeline, cursor: {} },
      verbosity: 'queryPlanner',
    });

    expect(JSON.stringify(explained)).toContain('by-problem');
    expect(JSON.stringify(explained)).not.toContain('COLLSCAN');
  });
});
