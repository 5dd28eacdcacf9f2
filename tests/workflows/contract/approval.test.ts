import type { Draft } from '../../../domain/contract/agreement';
import type { Json } from '../../../domain/json';
import { actorOf } from '../../../domain/process/actor';
import type { TaskView } from '../../../domain/process/human-task';
import { changeManager } from '../../../workflows/shared/contract';
import { buildSale, buildTerms } from '../../support/build-sale';
import { demoPerson } from '../../support/demo-caller';
import { person } from '../../support/people';
import { refusalOf } from '../../support/refusal';
import { Sale, salePlan } from '../../support/sale';
import { useHouse } from '../../support/use-house';

describe('An agreement in approval', () => {
  const house = useHouse(100);

  /** The open approvals of these levels, in their order. */
  async function levelTasks(sale: Sale, levels: readonly [string, string]): Promise<[TaskView, TaskView]> {
    const open = await sale.it.openTasks();
    const [one, other] = levels.map((level) => open.find(({ place }) => place === level));
    if (one === undefined || other === undefined) throw new Error(`not asked: ${levels.join()}`);
    return [one, other];
  }

  it('is approved level by level: one after the other, and side by side where the table says so', async () => {
    const sale = await Sale.begin(house(), buildSale({}));
    await sale.submit({ discountPercent: 45 });

    expect(await sale.levels()).toEqual(['area-manager']);
    await sale.it.do('approve-agreement', { decision: 'approve', note: '同意' });
    expect((await sale.levels()).sort()).toEqual(['finance', 'key-accounts-head']);
    await sale.it.do('approve-agreement', { decision: 'approve', note: null });
    expect(await sale.levels()).toHaveLength(1);
    await sale.it.do('approve-agreement', { decision: 'approve', note: null });
    expect(await sale.levels()).toEqual(['duty-leader']);
    await sale.it.do('approve-agreement', { decision: 'approve', note: null });

    expect(await sale.it.openNames()).toEqual(['record-signing']);
    const [draft] = await sale.detail<Draft[]>('drafts');
    expect(draft?.decisions.map(({ level }) => level)).toHaveLength(4);
    expect((await sale.it.view()).clocks.find(({ name }) => name === 'contract-approval:1')?.state).toBe(
      'met',
    );
    await sale.it.cancel();
    expect(await sale.it.end()).toBe('cancelled');
    expect(house().crm.cases.get(`contract/${sale.no}`)).toMatchObject({
      outcome: 'lost',
      reason: '客户撤单',
    });
  });

  it('rejected by one level goes back to the draft with the reason; the others are not asked any more', async () => {
    const sale = await Sale.begin(house(), buildSale({}));
    await sale.submit({ discountPercent: 25 });
    await sale.it.do('approve-agreement', { decision: 'approve', note: null });
    const tasks = await sale.it.openTasks();
    const finance = tasks.find(({ place }) => place === 'finance');
    if (finance === undefined) throw new Error('finance was not asked');
    await sale.it.answerBy(finance, person('fin-01'), { decision: 'reject', reason: '毛利低于底线' });

    const draft = await sale.it.task('draft-agreement');
    expect(await sale.it.openNames()).toEqual(['draft-agreement']);
    expect(draft.context).toMatchObject({ version: 2, reason: '毛利低于底线' });
    await sale.submit({ discountPercent: 8 });
    expect(await sale.levels()).toEqual(['area-manager']);
    const drafts = await sale.detail<Draft[]>('drafts');
    expect(drafts.map(({ outcome }) => outcome)).toEqual(['rejected', 'in-approval']);
    await sale.it.cancel();
    await sale.it.end();
    // Called off, the second approval was neither in time nor late.
    const { clocks } = await sale.it.recorded();
    expect(
      clocks.flatMap(({ name, state }) => (name.startsWith('contract-approval') ? [state] : [])),
    ).toEqual(['met', 'abandoned']);
  });

  it('is approved by nobody whose own work it is, and then by who stands above', async () => {
    // The area manager began it: the level goes to the head as well.
    const sale = await Sale.begin(house(), buildSale({ enteredBy: person('area-01') }));
    await sale.submit({});
    const task = await sale.it.task('approve-agreement');

    const refusal = await refusalOf(sale.it.claim(task, 'area-01'));
    await sale.it.answerBy(task, person('ka-head'), { decision: 'approve', note: null });

    expect(refusal.code).toBe('four-eyes');
    expect(task.excluded).toEqual(expect.arrayContaining(['am-01', 'area-01']));
    expect(await sale.it.openNames()).toEqual(['record-signing']);
    await sale.it.cancel();
    await sale.it.end();
  });

  it('is approved by nobody who drafted an earlier version, nor by who has become its account manager', async () => {
    const sale = await Sale.begin(house(), buildSale({}));
    await sale.it.do('plan-sale', salePlan);
    const terms = { decision: 'submit', ...buildTerms({}) } as unknown as Json;
    const deputy = { ...actorOf(demoPerson('area-01')), onBehalfOf: person('am-01') };
    await sale.it.answerBy(await sale.it.task('draft-agreement'), deputy, terms);
    await sale.it.answerBy(await sale.it.task('approve-agreement'), person('ka-head'), {
      decision: 'reject',
      reason: '请客户经理重拟',
    });
    await sale.it.do('draft-agreement', terms);
    const task = await sale.it.task('approve-agreement');
    await sale.it.send(changeManager, { by: person('ka-head'), to: 'am-02', reason: '岗位调整' });
    const successor = { ...actorOf(demoPerson('am-02')), onBehalfOf: person('ka-head') };

    const drafter = await refusalOf(sale.it.claim(task, 'area-01'));
    const manager = await refusalOf(sale.it.answerBy(task, successor, { decision: 'approve', note: null }));

    expect([drafter.code, manager.code]).toEqual(['four-eyes', 'four-eyes']);
    await sale.it.cancel();
    await sale.it.end();
  });

  it('is decided at one level only by each: neither at a later one, nor at one that is open beside it', async () => {
    const sale = await Sale.begin(house(), buildSale({}));
    await sale.submit({ discountPercent: 25 });
    const approve = { decision: 'approve', note: null } as const;
    const forArea = { ...person('ka-head'), onBehalfOf: person('area-01') };
    await sale.it.answerBy(await sale.it.task('approve-agreement'), forArea, approve);

    // The head approved in the area manager's place: the head's own level goes up to the duty leader.
    const [head, finance] = await levelTasks(sale, ['key-accounts-head', 'finance']);
    expect((await refusalOf(sale.it.claim(head, 'ka-head'))).code).toBe('four-eyes');
    const forFinance = { ...person('duty-01'), onBehalfOf: person('fin-01') };
    await sale.it.claim(head, 'duty-01');
    await sale.it.answerBy(finance, forFinance, approve);
    const again = await refusalOf(sale.it.answerBy(head, person('duty-01'), approve));

    const now = await sale.it.recordedTask(head.taskId);
    expect(again.code).toBe('four-eyes');
    expect(now).toMatchObject({ state: 'offered', assignee: null });
    expect(now.alsoFor.map(({ department, role }) => [department, role])).toEqual([
      ['network-maintenance', 'duty-leader'],
      ['finance', 'department-head'],
    ]);
    await sale.it.answerBy(now, person('fin-head'), approve);
    expect(await sale.it.openNames()).toEqual(['record-signing']);
    await sale.it.cancel();
    await sale.it.end();
  });

  it('is decided at one level only by who answers two in the same moment', async () => {
    const sale = await Sale.begin(house(), buildSale({}));
    await sale.submit({ discountPercent: 25 });
    await sale.it.do('approve-agreement', { decision: 'approve', note: null });
    const open = await levelTasks(sale, ['key-accounts-head', 'finance']);
    const both = { ...person('ka-head'), onBehalfOf: person('fin-01') };
    const approve = { decision: 'approve', note: null } as const;

    // Both wait for a worker, and come to it together.
    const restarted = house().restartWorkers();
    await Promise.allSettled(open.map((task) => sale.it.answerBy(task, both, approve)));
    await restarted;

    const [draft] = await sale.detail<Draft[]>('drafts');
    expect(draft?.decisions.map(({ by }) => by)).toEqual(['area-01', 'ka-head']);
    expect(await sale.levels()).toHaveLength(1);
    await sale.it.cancel();
    await sale.it.end();
  });

  it('drafted by a deputy is not approved by that deputy; a deputy of the approver may approve', async () => {
    const sale = await Sale.begin(house(), buildSale({}));
    await sale.it.do('plan-sale', {
      decision: 'sell',
      goal: 'g',
      contacts: 'c',
      approach: 'a',
      competitors: null,
      signBy: null,
    });
    const draft = await sale.it.task('draft-agreement');
    const deputy = { ...actorOf(demoPerson('area-01')), onBehalfOf: person('am-01') };
    await sale.it.answerBy(draft, deputy, {
      decision: 'submit',
      lines: [{ productCode: 'group-sms-gateway', bandwidthKbps: null, ends: [] }],
      monthlyValueCny: 100,
      termMonths: 12,
      discountPercent: 0,
      clauses: [],
    });
    const task = await sale.it.task('approve-agreement');
    const forHead = { ...actorOf(demoPerson('chief-01')), onBehalfOf: person('ka-head') };

    expect((await refusalOf(sale.it.claim(task, 'area-01'))).code).toBe('four-eyes');
    const approved = await sale.it.answerBy(task, forHead, { decision: 'approve', note: null });

    expect(approved.completedBy).toBe('chief-01');
    await sale.it.cancel();
    await sale.it.end();
  });
});
