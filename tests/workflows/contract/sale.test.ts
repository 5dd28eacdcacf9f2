import { factsOf } from '../../../domain/assessment/facts-of';
import { instantOfLocal } from '../../../domain/calendar/local-time';
import type { Draft } from '../../../domain/contract/agreement';
import { processIdOf } from '../../../domain/process/process-kind';
import { seedAddresses } from '../../../systems/seed-addresses';
import { keepAddresses, seedCalendar, seedDemoCustomers } from '../../../storage/reference/seed-reference';
import { calendar } from '../../support/build-order';
import { buildSale, leasedLineSold, smsGatewaySold } from '../../support/build-sale';
import { OpenedCase } from '../../support/opened-case';
import { refusalOf } from '../../support/refusal';
import { Sale } from '../../support/sale';
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

  it('stays open while CRM is down, and is filed by itself under the same key when it is back', async () => {
    // More often than a brief try asks.
    house().crm.fail('file-case', 10);
    const sale = await Sale.beginAt(house(), buildSale({ receivedAt: '2037-11-23T01:00:00.000Z' }));
    await sale.it.do('plan-sale', { decision: 'give-up', reason: '客户无此需求' });

    expect(await sale.it.end()).toBe('cancelled');
    const [opened] = await sale.it.eventsOf('fallout.opened');
    expect(opened?.data).toMatchObject({ callId: 'crm.file-contract:1', why: 'unavailable' });
    expect((await sale.it.eventsOf('fallout.closed')).map(({ data }) => data.action)).toEqual(['recovered']);
    expect(new Set(house().crm.keysOf('file-case', sale.no)).size).toBe(1);
    expect(house().crm.cases.get(`contract/${sale.no}`)).toMatchObject({ outcome: 'lost' });
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
