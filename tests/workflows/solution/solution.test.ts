import { allNumbered } from '../../../domain/solution/numbered';
import type { SolutionStart } from '../../../domain/solution/solution';
import { changeManager } from '../../../workflows/shared/contract';
import { alwaysWorking, changeCalendar, weekOff } from '../../support/apply-calendar';
import { beginOnMonday, beginSolution, seedForSale } from '../../support/begin-solution';
import type { OpenedCase } from '../../support/opened-case';
import { person } from '../../support/people';
import { refusalOf } from '../../support/refusal';
import { daysAfter, submitted, told } from '../../support/solution-answers';
import { callOff, complete, workToTheEnd, workUntil } from '../../support/work-on-solution';
import { useHouse } from '../../support/use-house';

describe('The design of a solution', () => {
  const house = useHouse(100);

  beforeAll(async () => await seedForSale(house()));

  async function begun(different: Partial<SolutionStart>): Promise<OpenedCase> {
    return await beginSolution(house(), different);
  }

  it('goes from the needs through design, support and evaluation to the sale, and both know each other', async () => {
    const solution = await begun({});

    const state = await workToTheEnd(solution);

    expect(state).toBe('completed');
    expect(await solution.milestones()).toEqual(
      expect.arrayContaining([
        'design-wanted',
        'customer-told',
        'design-accepted',
        'solution-filed',
        'sale-started',
      ]),
    );
    const { details, businessKey } = await solution.recorded();
    const { processId } = details['sale'] as { processId: string };
    const sale = await house().store.processes.findOne({ _id: processId });
    expect(sale?.details['solutionNo']).toBe(businessKey);
    expect((await solution.promise()).state).toBe('met');
  });

  it('is filed with industry, needs and cost, and the next search finds it; taken from there nothing is designed', async () => {
    const title = '烟草行业仓储物联监控';
    const first = await begun({ title, industry: 'manufacturing' });
    await workToTheEnd(first);
    const solutionNo = (await first.recorded()).businessKey;

    const second = await begun({ title: '卷烟厂仓储监控', customerNo: 'C-1004', managerId: 'am-02' });
    await workUntil(second, 'decide-gate');
    await complete(second, 'decide-gate', {
      result: 'offer-satisfies',
      evaluation: '同行业方案可用',
      solutionNo,
      products: [],
    });
    await workToTheEnd(second);

    const [entry] = await house().views.solutions.search('仓储监控', [], 5);
    expect(entry?.entry).toMatchObject({ solutionNo, industry: 'manufacturing', costCny: 380_000, uses: 1 });
    expect(await second.milestones()).not.toContain('solution-filed');
    expect(allNumbered('design', (await second.recorded()).details)).toEqual([]);
  });

  it('keeps every version that was submitted, with its author and note', async () => {
    const solution = await begun({});
    await workUntil(solution, 'evaluate-design');
    await complete(solution, 'evaluate-design', { verdict: 'revise', reason: '补充主备方案' });
    await complete(solution, 'design-solution', {
      ...submitted,
      note: '补充主备',
      products: ['leased-line'],
      attachments: [],
    });
    await workUntil(solution, 'accept-design');
    await complete(solution, 'accept-design', { decision: 'revise', reason: '报价过高' });
    await workUntil(solution, 'present-solution');

    const { details } = await solution.recorded();
    expect(allNumbered('design', details)).toMatchObject([
      { version: 1, author: 'sol-01', note: '首版' },
      { version: 2, note: '补充主备' },
      { version: 3, note: '首版' },
    ]);
    await callOff(solution);
  });

  it('asks an interface where neither satisfies; its answer comes back to the gate, and the customer hears each no', async () => {
    const solution = await begun({});
    await workUntil(solution, 'decide-gate');
    await complete(solution, 'decide-gate', {
      result: 'ask-interface',
      evaluation: '无省中心汇聚能力',
      interface: 'network-planning',
      question: '能否扩容',
    });
    await complete(solution, 'inform-customer', null);
    await complete(solution, 'answer-interface', { result: 'not-possible', reason: '年内无计划' });
    await complete(solution, 'inform-customer', null);
    const gate = await solution.task('decide-gate');
    await complete(solution, 'decide-gate', { result: 'cannot-serve', evaluation: '无法提供' });
    await complete(solution, 'inform-customer', null);

    expect(await solution.end()).toBe('completed');
    expect(gate.context).toMatchObject({ round: 2, refusedByInterface: 1 });
    expect(await solution.eventsOf('customer.contacted')).toHaveLength(3);
    expect((await solution.recorded()).details).toMatchObject({ outcome: 'not-served', ended: '无法提供' });
  });

  it('cannot say no before an interface was asked', async () => {
    const solution = await begun({});
    await workUntil(solution, 'decide-gate');

    const refusal = await refusalOf(
      complete(solution, 'decide-gate', { result: 'cannot-serve', evaluation: '不做' }),
    );

    expect(refusal).toEqual({ code: 'invalid-answer', fields: ['result'] });
    await callOff(solution);
  });

  it('comes back to the gate when no new solution can be made', async () => {
    const solution = await begun({});
    await workUntil(solution, 'design-solution');
    await complete(solution, 'design-solution', { result: 'not-possible', reason: '技术上不可行' });
    await workUntil(solution, 'decide-gate');

    expect((await solution.task('decide-gate')).context['round']).toBe(2);
    expect(await solution.milestones()).toContain('design-not-possible');
    await callOff(solution);
  });

  it('goes back to the account manager when the solution centre returns it, and is offered again', async () => {
    const solution = await begun({});
    await workUntil(solution, 'design-solution');
    await solution.returnTask(await solution.task('design-solution'), 'sol-01', '需求不清');
    await solution.do('handle-return', { corrected: '已补充点位清单' });

    expect((await solution.task('design-solution')).context['corrected']).toBe('已补充点位清单');
    await callOff(solution);
  });

  it('makes another version, with a promise of its own, when the customer wants it otherwise', async () => {
    const solution = await begun({});
    await workUntil(solution, 'record-decision');
    const kept = await solution.promise();
    await complete(solution, 'record-decision', { decision: 'revise', reason: '改为双中心' });
    const design = await solution.task('design-solution');

    expect(kept.state).toBe('met');
    expect((await solution.promise()).state).toBe('running');
    expect(design.context['revise']).toBe('改为双中心');
    await workToTheEnd(solution);
    expect(allNumbered('design', (await solution.recorded()).details)).toHaveLength(2);
  });

  it('that is called off is so for the customer too: the account manager tells them, and promises nothing more', async () => {
    const solution = await begun({});
    await workUntil(solution, 'decide-gate');
    await solution.cancel();
    const task = await solution.task('inform-customer');
    const promised = { ...told, promisedAt: daysAfter(await solution.now(), 3) };
    const refusal = await refusalOf(complete(solution, 'inform-customer', promised));
    await complete(solution, 'inform-customer', null);

    expect(await solution.end()).toBe('cancelled');
    expect(task).toMatchObject({
      candidates: ['am-01'],
      context: { why: 'called-off', because: '客户撤单' },
    });
    expect(refusal).toEqual({ code: 'invalid-answer', fields: ['promisedAt'] });
    expect(await solution.eventsOf('customer.contacted')).toHaveLength(1);
  });

  it('is not called off any more while its sale is started, but by who settles a sale that was refused', async () => {
    const solution = await begun({ customerNo: 'C-9998' });
    await workUntil(solution, 'settle-sale');
    const refusal = await refusalOf(solution.cancel());
    await complete(solution, 'settle-sale', { action: 'call-off', reason: '客户档案已注销' });
    await complete(solution, 'inform-customer', null);

    expect(await solution.end()).toBe('cancelled');
    expect(refusal.code).toBe('past-point-of-no-return');
    expect((await solution.recorded()).details['sale']).toBeUndefined();
  });

  it('is settled by the account manager when the sale is refused', async () => {
    const solution = await begun({ customerNo: 'C-9999' });
    await workUntil(solution, 'settle-sale');
    const task = await solution.task('settle-sale');
    await complete(solution, 'settle-sale', { action: 'without-sale', reason: '客户档案已注销' });

    expect(await solution.end()).toBe('completed');
    expect(task.context['reason']).toBe('unknown-customer');
    expect((await solution.recorded()).details).toMatchObject({ outcome: 'accepted-without-sale' });
  });

  it('follows a change of account manager: what is the manager’s to do goes to the successor', async () => {
    const solution = await begun({});
    await solution.send(changeManager, { by: person('area-01'), to: 'am-02', reason: '岗位调整' });
    const handed = await solution.task('record-needs');
    await workUntil(solution, 'inform-customer');
    const told = await solution.task('inform-customer');

    expect(handed).toMatchObject({ candidates: ['am-02'], handover: { kind: 'manager-change' } });
    expect(told).toMatchObject({ candidates: ['am-02'], managerId: 'am-02' });
    expect(await workToTheEnd(solution)).toBe('completed');
    const decided = (await solution.tasks()).find(({ name }) => name === 'record-decision');
    expect(decided?.completedBy).toBe('am-02');
  });

  it('has its promise and its tasks counted anew by another calendar', async () => {
    const solution = await begun({ calendar: alwaysWorking });
    await solution.task('record-needs');
    const before = await solution.promise();
    await changeCalendar(solution, weekOff(), '停工一周');

    const moved = (await solution.eventsOf('clock.recounted')).map(
      ({ data }) => data.clock.name.split(':')[0],
    );
    expect(moved).toEqual(expect.arrayContaining(['promise', 'task']));
    expect((await solution.promise()).dueAt).not.toBe(before.dueAt);
    expect(await workToTheEnd(solution)).toBe('completed');
  });

  it('breaches the promise and goes on when nothing was promised anew', async () => {
    const solution = await beginOnMonday(house(), {});
    await solution.until((events) =>
      events.some(({ type, data }) => type === 'clock.breached' && 'taskId' in data && data.taskId === null),
    );

    expect((await solution.promise()).breachedAt).toBe('2037-12-14T10:00:00.000Z');
    expect(await solution.openNames()).toEqual(['record-needs']);
    await solution.handle.cancel();
    await complete(solution, 'inform-customer', null);
    expect(await solution.end()).toBe('cancelled');
  });

  it('counts the promise anew from the date agreed with the customer', async () => {
    const solution = await begun({});
    const task = await solution.task('record-needs');
    const promisedAt = daysAfter(await solution.now(), 40);
    await complete(solution, 'record-needs', {
      needs: {
        customerInformation: 'x',
        businessNeeds: 'y',
        competition: [],
        buyingFactors: [{ factor: 'z', weight: 3 }],
      },
      forecast: [],
      promisedAt,
    });

    expect(task.name).toBe('record-needs');
    expect((await solution.promise()).dueAt).toBe(promisedAt);
    await callOff(solution);
  });
});
