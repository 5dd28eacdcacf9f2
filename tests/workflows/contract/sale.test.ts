import { factsOf } from '../../../domain/assessment/facts-of';
import { instantOfLocal } from '../../../domain/calendar/local-time';
import type { Draft } from '../../../domain/contract/agreement';
import { processIdOf } from '../../../domain/process/process-kind';
import { seedAddresses } from '../../../systems/seed-addresses';
import { keepAddresses, seedCalendar, seedDemoCustomers } from '../../../storage/reference/seed-reference';
import { calendar } from '../../support/build-order';
import { buildSale, buildTerms, leasedLineSold, smsGatewaySold } from '../../support/build-sale';
import { OpenedCase } from '../../support/opened-case';
import { actorOf } from '../../../domain/process/actor';
import { demoPerson } from '../../support/demo-caller';
import { person } from '../../support/people';
import { refusalOf } from '../../support/refusal';
import { Sale, salePlan } from '../../support/sale';
import type { Json } from '../../../domain/json';
import { changeManager } from '../../../workflows/shared/contract';
import { useHouse } from '../../support/use-house';

describe('A sale', () => {
  const house = useHouse(100);

  beforeAll(async () => {
    const { store } = house();
    await Promise.all([seedCalendar(store), seedDemoCustomers(store)]);
    const addresses = seedAddresses().map(({ _id, ...rest }) => ({ addressId: _id, ...rest }));
    await keepAddresses(store, addresses);
  });

  async function breach(sale: Sale, clock: string): Promise<void> {
    await sale.it.until((events) =>
      events.some((event) => event.type === 'clock.breached' && event.data.clock.name === clock),
    );
  }

  async function outcomes(sale: Sale): Promise<string[]> {
    return (await sale.detail<Draft[]>('drafts')).map(({ outcome }) => outcome);
  }

  it('goes from its plan to the signed contract, its orders and CRM, and is closed with the last of them', async () => {
    const sale = await Sale.begin(house(), buildSale({ solutionNo: 'SN-1' }));
    await sale.submit({
      lines: [smsGatewaySold, { ...leasedLineSold, ends: [{ addressId: 'KM-0001' }, { addressId: 'XX-9' }] }],
    });
    await sale.approveAll();
    await sale.sign(null);

    // The second line's address is in no local network: its order is refused, and dropped by the account manager.
    const refused = await sale.it.task('correct-order');
    await sale.it.do('correct-order', { decision: 'drop', reason: '客户改址后另行签约' });
    await sale.it.until((events) =>
      events.some(
        ({ type, data }) =>
          type === 'milestone.reached' && 'milestone' in data && data.milestone === 'contract-orders-entered',
      ),
    );
    const [order] = await sale.detail<{ orderNo: string }[]>('orders');
    const handle = house().client.workflow.getHandle(processIdOf('order', order?.orderNo ?? ''));
    const entered = new OpenedCase(handle, house().store);
    await entered.do('answer-order', { decision: 'reject', reason: '客户欠费未清' });
    await entered.end();

    expect(await sale.it.end()).toBe('completed');
    expect(refused.context['code']).toBe('address-not-served');
    expect((await entered.recorded()).details['contractNo']).toBe(sale.no);
    expect(await sale.detail('orders')).toEqual([
      { line: 1, orderNo: order?.orderNo, state: 'rejected', reason: null },
      { line: 2, orderNo: null, state: 'dropped', reason: '客户改址后另行签约' },
    ]);
    expect(await house().store.contracts.findOne({ _id: sale.no })).toMatchObject({
      customerNo: 'C-1001',
      productCodes: ['group-sms-gateway', 'leased-line'],
    });
    expect(house().crm.cases.get(`contract/${sale.no}`)).toMatchObject({
      outcome: 'signed',
      facts: { documentRef: 'HT-2026-118', solutionNo: 'SN-1' },
    });
    expect(await sale.it.stages()).toEqual([
      'sale-planning',
      'agreement-draft',
      'agreement-approval',
      'contract-signing',
      'order-entry',
      'contract-filing',
    ]);
  });

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
    expect(await outcomes(sale)).toEqual(['rejected', 'in-approval']);
    await sale.it.cancel();
    await sale.it.end();
    // Called off, the second approval was neither in time nor late.
    const { clocks } = await sale.it.recorded();
    expect(
      clocks.flatMap(({ name, state }) => (name.startsWith('contract-approval') ? [state] : [])),
    ).toEqual(['met', 'abandoned']);
  });

  it('changed after its approval is approved anew; refused by the customer it is lost', async () => {
    const sale = await Sale.begin(house(), buildSale({}));
    await sale.submit({});
    await sale.approveAll();
    await sale.it.do('record-signing', { decision: 'renegotiate', reason: '客户要求延长合同期' });
    await sale.submit({ termMonths: 30 });
    expect(await sale.levels()).toEqual(['area-manager']);
    await sale.approveAll();
    await sale.it.do('record-signing', { decision: 'refused', reason: '客户选择了竞争对手' });

    expect(await sale.it.end()).toBe('cancelled');
    expect(await outcomes(sale)).toEqual(['renegotiated', 'refused']);
    expect(await sale.it.milestones()).toContain('sale-lost');
    expect(await house().store.contracts.findOne({ _id: sale.no })).toBeNull();
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

  it('keeps its times, tells who is late, and waits for the contract’s first day before anything is ordered', async () => {
    const receivedAt = '2037-11-23T01:00:00.000Z';
    const sale = await Sale.beginAt(house(), buildSale({ receivedAt }));
    await breach(sale, `task:contract.${sale.no}.1`);
    await sale.submit({ lines: [smsGatewaySold] });
    await breach(sale, 'contract-approval:1');
    await sale.approveAll();
    const signedAt = await sale.it.now();
    const validFrom = new Date(Date.parse(signedAt) + 30 * 86_400_000).toISOString().slice(0, 10);
    await sale.sign(validFrom);
    const task = await sale.it.task('correct-order');

    // The order is refused, because nobody else lives in 2037 here; but it was not asked for before the contract was in force.
    expect(task.offeredAt >= instantOfLocal(calendar, validFrom, 0)).toBe(true);
    expect(task.context['code']).toBe('no-valid-contract');
    const approving = (await sale.it.tasks()).find(({ name }) => name === 'approve-agreement');
    expect(approving?.overdue).toBe(true);
    // How long approval took, and whom, shows in the figures.
    const held = factsOf(await sale.it.events(), calendar).filter(
      ({ figure, stage }) => figure === 'time-held' && stage === 'agreement-approval',
    );
    const hours = held.reduce((sum, { workingMs }) => sum + (workingMs ?? 0), 0) / 3_600_000;
    expect(hours).toBeGreaterThanOrEqual(3 * 8);
    const [approval] = factsOf(await sale.it.events(), calendar).filter(
      ({ figure }) => figure === 'approval-time',
    );
    expect(approval).toMatchObject({ subjects: { 'account-managers': 'am-01' }, person: 'area-01' });
    await sale.it.do('correct-order', { decision: 'drop', reason: '测试' });
    expect(await sale.it.end()).toBe('completed');
  });

  it('that nobody wants to go on with is given up', async () => {
    const sale = await Sale.begin(house(), buildSale({}));
    await sale.it.do('plan-sale', { decision: 'give-up', reason: '客户无此需求' });

    expect(await sale.it.end()).toBe('cancelled');
    expect(await sale.detail('ended')).toBe('客户无此需求');
  });

  it('that is signed cannot be called off any more', async () => {
    const sale = await Sale.begin(house(), buildSale({ customerNo: 'C-1099' }));
    await sale.submit({
      lines: [{ ...leasedLineSold, ends: [{ addressId: 'XX-1' }, { addressId: 'XX-2' }] }],
    });
    await sale.approveAll();
    await sale.sign(null);
    await sale.it.task('correct-order');

    const refusal = await refusalOf(sale.it.cancel());
    await sale.it.do('correct-order', { decision: 'drop', reason: '地址不在服务区' });

    expect(refusal.code).toBe('past-point-of-no-return');
    expect(await sale.it.end()).toBe('completed');
    // Who signs a contract is a signed customer.
    expect((await house().store.customers.findOne({ _id: 'C-1099' }))?.signed).toBe(true);
  });
});
