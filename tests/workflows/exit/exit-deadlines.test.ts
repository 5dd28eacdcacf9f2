import type { ExitStart } from '../../../domain/exit/exit';
import { calendarOf2037 } from '../../support/build-order';
import { exitOf } from '../../support/build-exit';
import type { OpenedCase } from '../../support/opened-case';
import { useHouse } from '../../support/use-house';

/** Monday 10:00 in Kunming. */
const monday = '2037-11-16T02:00:00.000Z';
const plan = { plan: '上门拜访', offer: null };
const lost = { outcome: 'lost', cause: 'price', detail: '价格' };

describe('the clocks of an exit', () => {
  const house = useHouse(100);

  async function asked(different: Partial<ExitStart>): Promise<OpenedCase> {
    const start = { calendar: calendarOf2037, receivedAt: monday, customerNo: 'C-9001', ...different };
    return await house().beginAt(exitOf(start), monday);
  }

  async function breached(it: OpenedCase, is: (clock: string) => boolean) {
    await it.until((events) =>
      events.some((event) => event.type === 'clock.breached' && is(event.data.clock.name)),
    );
    return (await it.eventsOf('clock.breached')).find(({ data }) => is(data.clock.name));
  }

  it('who asked to leave may leave when the window of two working days ends', async () => {
    const it = await asked({});
    const { clocks } = await it.recorded();
    expect(clocks).toMatchObject([
      { name: 'exit-retention', dueAt: '2037-11-18T02:00:00.000Z' },
      { name: 'promise', dueAt: '2037-12-01T02:00:00.000Z' },
    ]);
    expect(await it.end()).toBe('completed');
    expect(await it.milestones()).toEqual(expect.arrayContaining(['retention-lapsed', 'exit-proved']));
    expect((await it.tasks()).map(({ name, state }) => [name, state])).toEqual([
      ['plan-retention', 'withdrawn'],
    ]);
  });

  it('what was only detected is never taken down without a word: the window breaks, the exit waits', async () => {
    const it = await asked({ hits: [{ rule: 'usageGone', orderNo: 'SO-1', period: '2037-10' }] });
    const breach = await breached(it, (name) => name === 'exit-retention');
    expect(breach?.data.recipients).toEqual(expect.arrayContaining([{ kind: 'person', id: 'am-01' }]));
    expect(await it.openNames()).toEqual(['plan-retention']);
    await it.do('plan-retention', plan);
    await it.do('conclude-retention', { outcome: 'false-alarm', reason: '仍在使用' });
    expect(await it.end()).toBe('cancelled');
  });

  it('a late plan is a breach, told to the head of key accounts', async () => {
    const it = await asked({});
    const { taskId } = await it.task('plan-retention');
    const breach = await breached(it, (name) => name === `task:${taskId}`);
    expect(breach?.data.clock.breachedAt).toBe('2037-11-16T07:00:00.000Z');
    await it.end();
  });

  it.each([
    ['decide-arrears', { decision: 'instalments', reason: '分期', documentRef: 'FQ-1' }],
    ['collect-arrears', { documentRef: 'SK-1' }],
  ] as const)('%s breaks its limit, and the exit goes on afterwards', async (name, answer) => {
    house().billing.arrears.set('C-9002', 100);
    const it = await asked({ customerNo: 'C-9002' });
    await it.do('plan-retention', plan);
    await it.do('conclude-retention', lost);
    if (name === 'collect-arrears')
      await it.do('decide-arrears', { decision: 'collect', reason: '追缴', documentRef: 'CW-1' });
    const { taskId } = await it.task(name);
    await breached(it, (clock) => clock === `task:${taskId}`);
    await it.do(name, answer);
    expect(await it.end()).toBe('completed');
  });

  it('a difference that is not put right in time is a breach of its station; the loop stays open', async () => {
    house().network.holdByHand('SO-9003', 'PRT-KM-9003');
    house().billing.accounts.set('SO-9003', {
      orderNo: 'SO-9003',
      customerNo: 'C-9003',
      productCode: 'leased-line',
      bandwidthKbps: null,
      since: monday,
      until: null,
    });
    const it = await asked({ customerNo: 'C-9003' });
    await it.do('plan-retention', plan);
    await it.do('conclude-retention', lost);
    const { taskId, group } = await it.task('resolve-difference');
    expect(group.department).toBe('billing');
    await breached(it, (clock) => clock === `task:${taskId}`);
    expect((await it.recorded()).closedAt).toBeNull();
    await house().billing.stop('by hand', 'SO-9003', monday);
    await it.do('resolve-difference', { workDone: '已停租' });
    expect(await it.end()).toBe('completed');
  });

  it('a move nobody confirms is a breach; refused, it is rejected and marked', async () => {
    const it = await asked({ mode: 'transfer', services: ['SO-1'], toContractNo: 'CT-2' });
    const { taskId } = await it.task('confirm-transfer');
    await breached(it, (clock) => clock === `task:${taskId}`);
    await it.do('confirm-transfer', { decision: 'refuse', reason: '合同不含该产品' });
    expect(await it.end()).toBe('rejected');
    expect(house().crm.cases.get(it.handle.workflowId)).toMatchObject({ outcome: 'withdrawn' });
  });
});
