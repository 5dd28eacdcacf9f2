import { bad, complete, workToTheEnd, workUntil } from '../../support/coverage-answers';
import { buildCoverage, buildRequest, openingOf } from '../../support/build-coverage';
import { calendarOf2037 } from '../../support/build-order';
import type { CoverageTaskName } from '../../../domain/coverage/answers';
import type { CoverageRequest } from '../../../domain/coverage/requester';
import type { TaskView } from '../../../domain/process/human-task';
import type { OpenedCase } from '../../support/opened-case';
import { useHouse } from '../../support/use-house';
import { joinCoverage } from '../../../workflows/coverage/contract';

/** Monday 10:00 in Kunming. */
const monday = '2037-11-16T02:00:00.000Z';

describe('The clocks of a coverage request', () => {
  const house = useHouse(100);

  async function receivedAt(at: string, different: Partial<CoverageRequest>): Promise<OpenedCase> {
    const request = buildRequest({ receivedAt: at, ...different });
    const start = buildCoverage(request, { calendar: calendarOf2037, receivedAt: at });
    return await house().beginAt(openingOf(start), at);
  }

  async function breachOf(it: OpenedCase, name: string) {
    const isIt = (clock: string): boolean => clock === name;
    await it.until((events) =>
      events.some((event) => event.type === 'clock.breached' && isIt(event.data.clock.name)),
    );
    const [breach] = (await it.eventsOf('clock.breached')).filter(({ data }) => isIt(data.clock.name));
    return breach;
  }

  it.each([
    ['A', { workingDays: 1 }, '2037-11-17T02:00:00.000Z'],
    ['B', { workingDays: 2 }, '2037-11-18T02:00:00.000Z'],
    ['C', { workingDays: 3 }, '2037-11-19T02:00:00.000Z'],
  ] as const)(
    'a customer of class %s is owed a reply within %j of receipt',
    async (_class, replyBudget, due) => {
      const it = await receivedAt(monday, { replyBudget });

      const { clocks } = await it.recorded();

      expect(clocks).toMatchObject([{ name: 'coverage-reply:1', startedAt: monday, dueAt: due }]);
      await it.handle.terminate('looked at');
    },
  );

  it('a missed reply is a breach for good, told to the head of the marketing centre, and the process goes on', async () => {
    const it = await receivedAt(monday, {});

    const breach = await breachOf(it, 'coverage-reply:1');
    expect(await workToTheEnd(it)).toBe('completed');

    expect(breach?.data.recipients).toEqual(
      expect.arrayContaining([
        {
          kind: 'group',
          group: expect.objectContaining({ department: 'marketing', role: 'department-head' }),
        },
        {
          kind: 'group',
          group: expect.objectContaining({ department: 'key-accounts', role: 'department-head' }),
        },
        { kind: 'person', id: 'am-01' },
      ]),
    );
    expect((await it.recorded()).clocks.find(({ name }) => name === 'coverage-reply:1')).toMatchObject({
      state: 'breached',
      breachedAt: '2037-11-17T02:00:00.000Z',
    });
    const told = await house()
      .store.notifications.find({
        processId: it.handle.workflowId,
        'recipient.group.department': 'marketing',
      })
      .toArray();
    expect(told).toContainEqual(expect.objectContaining({ level: 'breach' }));
  });

  /** Lets the time limit of each of these tasks break before it is done; says of which departments the heads were told. */
  async function breakEach(it: OpenedCase, names: readonly CoverageTaskName[]): Promise<unknown[]> {
    const told: unknown[] = [];
    for (const name of names) {
      await workUntil(it, name);
      const { taskId } = await it.task(name);
      const breach = await breachOf(it, `task:${taskId}`);
      const heads = (breach?.data.recipients ?? []).flatMap((recipient) =>
        recipient.kind === 'group' && recipient.group.role === 'department-head'
          ? [recipient.group.department]
          : [],
      );
      told.push([name, ...heads]);
    }
    return told;
  }

  it('the time limit of each task breaks by itself; the head of its department knows', async () => {
    const it = await receivedAt(monday, {});

    const told = await breakEach(it, [
      'coverage-assign-manager',
      'coverage-name-technician',
      'coverage-reply',
      'coverage-survey',
      'coverage-choose-measure',
      'coverage-work',
      'coverage-measure-again',
      'coverage-confirm',
    ]);

    expect(told).toEqual([
      ['coverage-assign-manager', 'marketing'],
      ['coverage-name-technician', 'network-maintenance'],
      ['coverage-reply', 'key-accounts'],
      ['coverage-survey', 'network-maintenance'],
      ['coverage-choose-measure', 'key-accounts'],
      ['coverage-work', 'network-maintenance'],
      ['coverage-measure-again', 'network-maintenance'],
      ['coverage-confirm', 'key-accounts'],
    ]);
    expect(await workToTheEnd(it)).toBe('completed');
  });

  it('so do those of building, of a late reply to who joined, and of telling how it ended', async () => {
    const it = await receivedAt(monday, {});
    await workUntil(it, 'coverage-choose-measure');
    const building = { measure: 'new-site', needsBuilding: true, plan: '新建' } as const;
    await complete(it, 'coverage-choose-measure', building);
    const told = await breakEach(it, ['coverage-plan-building', 'coverage-agree-date', 'coverage-build']);
    const request = buildRequest({ customerNo: 'C-1003', receivedAt: await it.now() });
    await it.send(joinCoverage, request);
    told.push(...(await breakEach(it, ['coverage-reply-joined'])));
    const late = await breachOf(it, 'coverage-reply:2');
    await workUntil(it, 'coverage-measure-again');
    await complete(it, 'coverage-measure-again', { after: bad, note: null });
    await complete(it, 'coverage-choose-measure', building);
    await complete(it, 'coverage-plan-building', { decision: 'not-possible', reason: '无站址' });
    told.push(...(await breakEach(it, ['coverage-tell-end'])));

    expect(told).toEqual([
      ['coverage-plan-building', 'network-planning'],
      ['coverage-agree-date', 'key-accounts'],
      ['coverage-build', 'network-planning'],
      ['coverage-reply-joined', 'key-accounts'],
      ['coverage-tell-end', 'key-accounts'],
    ]);
    expect(JSON.stringify(late?.data.recipients)).toContain('marketing');
    expect(await workToTheEnd(it)).toBe('failed');
  });

  it('a promise that is not kept is a breach', async () => {
    const it = await receivedAt(monday, {});
    await workUntil(it, 'coverage-work');

    expect((await breachOf(it, 'promise'))?.data.clock).toMatchObject({ state: 'breached' });
    expect(await workToTheEnd(it)).toBe('completed');
  });

  it('stand still while the customer who opened the case is waited for; those of who joined it run on', async () => {
    const it = await house().begin(openingOf(buildCoverage(buildRequest({}), {})));
    const join = async (customerNo: string): Promise<void> => {
      await it.send(joinCoverage, buildRequest({ customerNo }));
    };
    const clocks = async () => (await it.recorded()).clocks.map(({ name, state }) => [name, state]);
    const isPaused = async ({ taskId }: TaskView): Promise<boolean> => {
      const { clock, acceptance } = await it.recordedTask(taskId);
      return clock.state === 'paused' && acceptance?.state === 'paused';
    };

    await join('C-1003');
    await it.hold('customer');
    await join('C-1004');
    expect(await clocks()).toEqual([
      ['coverage-reply:1', 'paused'],
      ['coverage-reply:2', 'running'],
      ['coverage-reply:3', 'running'],
    ]);

    await it.resume();
    await workUntil(it, 'coverage-reply');
    await complete(it, 'coverage-reply', null);
    const [survey, reply] = [await it.task('coverage-survey'), await it.task('coverage-reply-joined')];
    await it.hold('customer');
    expect([await isPaused(survey), await isPaused(reply)]).toEqual([true, false]);
    expect(await clocks()).toEqual([
      ['coverage-reply:1', 'met'],
      ['coverage-reply:2', 'running'],
      ['coverage-reply:3', 'running'],
      ['promise', 'paused'],
    ]);

    await join('C-1005');
    expect(await isPaused((await it.openTasks()).at(-1) as TaskView)).toBe(false);
    await it.resume();
    expect(await workToTheEnd(it)).toBe('completed');
  });
});
