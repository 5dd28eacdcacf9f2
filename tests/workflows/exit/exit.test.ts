import { localDateOf } from '../../../domain/calendar/local-time';
import type { ProofItem } from '../../../domain/exit/proof';
import { createServiceViews } from '../../../storage/exits/service-views';
import { recordOrder } from '../../support/active-service';
import { exitOf } from '../../support/build-exit';
import { buildOrder, calendar } from '../../support/build-order';
import { leavingCustomer, lose, retentionPlan } from '../../support/leaving-customer';
import type { OpenedCase } from '../../support/opened-case';
import { useHouse } from '../../support/use-house';

describe('a customer who leaves (EXI-1…3)', () => {
  const house = useHouse(100);

  const customerWith = async (services: number) => await leavingCustomer(house(), services);

  async function proofOf(exit: OpenedCase): Promise<readonly ProofItem[]> {
    const { proof } = (await exit.recorded()).details;
    return (proof as unknown as { items: readonly ProofItem[] }).items;
  }

  const contractOf = async (contractNo: string) =>
    (await house().store.contracts.findOne({ _id: contractNo }))?.validTo;

  const servicesOf = async (customerNo: string) =>
    (await createServiceViews(house().store).servicesOf(customerNo)).map(({ orderNo }) => orderNo);

  const crmOf = (exit: OpenedCase) => house().crm.cases.get(exit.handle.workflowId);

  it('is ended, released, closed and marked, and all of it proved', async () => {
    const { customerNo, contractNo, made } = await customerWith(2);
    const exit = await house().begin(exitOf({ customerNo }));
    await lose(exit);
    expect(await exit.end()).toBe('completed');

    for (const { orderNo, resources } of made) {
      expect((await house().network.look(orderNo)).resources).toEqual([]);
      expect((await house().billing.look(orderNo)).state).toBe('stopped');
      expect(resources.map(({ id }) => house().network.retired.get(id))).toEqual(resources.map(() => 1));
    }
    expect(await servicesOf(customerNo)).toEqual([]);
    const closedAt = (await exit.recorded()).milestones.find(
      ({ name }) => name === 'exit-contracts-closed',
    )?.at;
    expect(await contractOf(contractNo)).toBe(localDateOf(calendar, closedAt ?? ''));
    expect(crmOf(exit)).toMatchObject({ outcome: 'left', facts: { cause: 'price', mode: 'whole' } });
    const proof = await proofOf(exit);
    expect(proof.length).toBeGreaterThan(10);
    expect(proof.filter(({ agrees }) => !agrees)).toEqual([]);
    expect(await exit.milestones()).toEqual([
      'exit-asked',
      'retention-planned',
      'exit-lost',
      'services-leaving',
      'exit-billing-stopped',
      'exit-settled',
      'exit-disconnected',
      'exit-released',
      'exit-access-removed',
      'exit-contracts-closed',
      'exit-filed',
      'exit-proved',
      'exit-completed',
    ]);
  });

  it('won back, keeps everything; the exit is withdrawn and the customer was told', async () => {
    const { customerNo, made } = await customerWith(1);
    const exit = await house().begin(exitOf({ customerNo }));
    await exit.do('plan-retention', retentionPlan);
    await exit.do('conclude-retention', {
      outcome: 'won-back',
      measures: '月租八折，续约两年',
      channel: 'visit',
      contact: '信息中心主任',
      summary: '客户同意继续使用',
    });
    expect(await exit.end()).toBe('cancelled');
    expect(await exit.milestones()).toContain('exit-won-back');
    expect(await exit.eventsOf('customer.contacted')).toHaveLength(1);
    expect(crmOf(exit)).toMatchObject({ outcome: 'withdrawn', facts: { keptBy: '月租八折，续约两年' } });
    expect(await servicesOf(customerNo)).toEqual(made.map(({ orderNo }) => orderNo));
  });

  it('may withdraw the exit until it is decided, and not afterwards', async () => {
    const { customerNo } = await customerWith(1);
    const exit = await house().begin(exitOf({ customerNo }));
    await exit.task('plan-retention');
    await exit.cancel();
    expect(await exit.end()).toBe('cancelled');
    const other = await house().begin(exitOf({ customerNo }));
    house().billing.arrears.set(customerNo, 300);
    await lose(other);
    await other.task('decide-arrears');
    await expect(other.cancel()).rejects.toMatchObject({ cause: { type: 'past-point-of-no-return' } });
    await other.do('decide-arrears', { decision: 'write-off', reason: '金额小', documentRef: 'HX-1' });
    expect(await other.end()).toBe('completed');
    expect(house().billing.closings.get((await other.recorded()).businessKey)).toBe('written-off');
  });

  it('leaves with some services only: the others stay untouched, and so does their contract', async () => {
    const { customerNo, contractNo, made } = await customerWith(2);
    const [leaving, staying] = made.map(({ orderNo }) => orderNo);
    const exit = await house().begin(exitOf({ customerNo, mode: 'services', services: [leaving ?? ''] }));
    await lose(exit);
    expect(await exit.end()).toBe('completed');
    expect(await servicesOf(customerNo)).toEqual([staying]);
    expect((await house().network.look(staying ?? '')).active).toBe(true);
    expect(await contractOf(contractNo)).toBe('2030-12-31');
    expect((await proofOf(exit)).filter(({ what }) => what === 'staying')).toMatchObject([
      { subject: staying, agrees: true },
    ]);
    expect(crmOf(exit)).toMatchObject({ outcome: 'partly-left' });
  });

  it('in arrears, has them collected while everything goes on; the loop closes when they are paid', async () => {
    const { customerNo } = await customerWith(1);
    house().billing.arrears.set(customerNo, 1_280);
    const exit = await house().begin(exitOf({ customerNo }));
    await lose(exit);
    const decide = await exit.task('decide-arrears');
    expect(decide).toMatchObject({ group: { department: 'finance' }, context: { arrearsCny: 1_280 } });
    await exit.do('decide-arrears', { decision: 'collect', reason: '有偿付能力', documentRef: 'CW-1' });
    await exit.until((events) =>
      events.some(({ type, data }) => type === 'milestone.reached' && data.milestone === 'exit-proved'),
    );
    expect((await exit.recorded()).closedAt).toBeNull();
    await exit.do('collect-arrears', { documentRef: 'SK-77' });
    expect(await exit.end()).toBe('completed');
    expect(house().billing.closings.get((await exit.recorded()).businessKey)).toBe('paid');
  });

  it('gives up only its own share of a shared resource', async () => {
    const { customerNo, made } = await customerWith(1);
    const other = await customerWith(1);
    const shared = made[0]?.resources[0]?.id ?? '';
    const neighbour = other.made[0]?.orderNo ?? '';
    house().network.share(shared, neighbour);
    const exit = await house().begin(exitOf({ customerNo }));
    await lose(exit);
    expect(await exit.end()).toBe('completed');
    expect((await house().network.look(neighbour)).resources.map(({ id }) => id)).toContain(shared);
    expect((await proofOf(exit)).filter(({ what }) => what === 'shared')).toMatchObject([
      { subject: shared, agrees: true },
    ]);
  });

  it('with a faulty resource stays open until the station has cleared it', async () => {
    const { customerNo, made } = await customerWith(1);
    const faulty = made[0]?.resources[0]?.id ?? '';
    house().network.setFaulty(faulty, true);
    const exit = await house().begin(exitOf({ customerNo }));
    await lose(exit);
    const first = await exit.do('clear-faulty', { workDone: '已更换线对' });
    expect(first).toMatchObject({ place: faulty, group: { station: 'resource' } });
    // It was not: the inventory still says so.
    await exit.until((events) => events.filter(({ type }) => type === 'task.offered').length === 4);
    house().network.setFaulty(faulty, false);
    await exit.do('clear-faulty', { workDone: '已修复并复测' });
    expect(await exit.end()).toBe('completed');
    expect((await exit.milestones()).filter((name) => name.startsWith('exit-re'))).toEqual([
      'exit-resources-kept',
      'exit-released',
    ]);
  });

  it('is not closed while something of an earlier order is left: a task for the station, and compared again', async () => {
    const { customerNo, contractNo } = await customerWith(1);
    const { orderNo } = buildOrder({});
    await recordOrder(house().store, { orderNo, customerNo, contractNo }, 'cancelled');
    house().network.holdByHand(orderNo, 'PRT-KM-000777');
    const exit = await house().begin(exitOf({ customerNo }));
    await lose(exit);
    const task = await exit.task('resolve-difference');
    expect(task).toMatchObject({
      group: { station: 'resource' },
      context: { system: 'inventory', found: orderNo },
    });
    house().network.freeByHand(orderNo, 'PRT-KM-000777');
    await exit.do('resolve-difference', { workDone: '已在资源系统释放' });
    expect(await exit.end()).toBe('completed');
    expect(await exit.milestones()).toEqual(expect.arrayContaining(['exit-difference', 'exit-proved']));
  });

  it('moves services to another contract, and nothing is taken down', async () => {
    const { customerNo, contractNo, made } = await customerWith(1);
    const toContractNo = `${contractNo}-B`;
    const other = { contractNo: toContractNo, customerNo, productCodes: ['leased-line'] };
    const validity = { validFrom: '2026-01-01', validTo: '2031-12-31' };
    await house().store.contracts.insertOne({ _id: toContractNo, ...other, ...validity });
    const services = made.map(({ orderNo }) => orderNo);
    const exit = await house().begin(exitOf({ customerNo, mode: 'transfer', services, toContractNo }));
    await exit.do('confirm-transfer', { decision: 'confirm', note: null });
    expect(await exit.end()).toBe('completed');
    const [service] = await createServiceViews(house().store).servicesOf(customerNo);
    expect(service).toMatchObject({ orderNo: services[0], contractNo: toContractNo, state: 'active' });
    expect((await house().network.look(services[0] ?? '')).active).toBe(true);
    expect((await proofOf(exit)).every(({ agrees }) => agrees)).toBe(true);
    expect(await contractOf(contractNo)).not.toBe('2030-12-31');
    expect(crmOf(exit)).toMatchObject({ outcome: 'transferred' });
  });

  it('of a detected exit a false alarm is an answer, of one asked for it is none', async () => {
    const { customerNo } = await customerWith(1);
    const falseAlarm = { outcome: 'false-alarm', reason: '设备检修，业务仍在用' };
    const asked = await house().begin(exitOf({ customerNo }));
    await asked.do('plan-retention', retentionPlan);
    await expect(asked.do('conclude-retention', falseAlarm)).rejects.toMatchObject({
      cause: { type: 'invalid-answer' },
    });
    await asked.cancel();
    await asked.end();
    const hits = [{ rule: 'usageGone', orderNo: 'x', period: '2026-10' }] as const;
    const detected = await house().begin(exitOf({ customerNo, hits }));
    expect(await detected.milestones()).toEqual(['exit-detected']);
    await detected.do('plan-retention', retentionPlan);
    await detected.do('conclude-retention', falseAlarm);
    expect(await detected.end()).toBe('cancelled');
  });
});
