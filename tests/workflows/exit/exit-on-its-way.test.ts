import { changeManager } from '../../../workflows/shared/contract';
import { alwaysWorking, changeCalendar, weekOff } from '../../support/apply-calendar';
import { exitOf } from '../../support/build-exit';
import { buildOrder, calendarOf2037 } from '../../support/build-order';
import { leavingCustomer, lose, retentionPlan } from '../../support/leaving-customer';
import type { OpenedCase } from '../../support/opened-case';
import { person } from '../../support/people';
import { useHouse } from '../../support/use-house';

describe('an exit on its way', () => {
  const house = useHouse(100);

  const customerWith = async (services: number) => await leavingCustomer(house(), services);

  const crmOf = (exit: OpenedCase) => house().crm.cases.get(exit.handle.workflowId);

  it('has orders in flight cancelled first, by their own compensation', async () => {
    const { customerNo, made } = await customerWith(1);
    const order = await house().place(buildOrder({ customerNo }), house().client);
    await order.workUntil('test-end-to-end');
    const exit = await house().begin(exitOf({ customerNo }));
    await lose(exit);
    await order.do('assess-cancellation', { decision: 'accept', note: null });
    expect(await order.end()).toBe('cancelled');
    expect(await exit.end()).toBe('completed');
    const stages = await exit.stages();
    expect(stages.indexOf('exit-orders')).toBeLessThan(stages.indexOf('exit-settlement'));
    expect((await exit.recorded()).details['ceased']).toEqual(made.map(({ orderNo }) => orderNo));
    expect(house().network.holders()).not.toContain(order.no);
  });

  it('waits for an order past its point of no return, and takes that service down as well', async () => {
    const { customerNo } = await customerWith(0);
    const order = await house().place(buildOrder({ customerNo }), house().client);
    await order.workUntil('record-acceptance');
    const exit = await house().begin(exitOf({ customerNo }));
    await lose(exit);
    await exit.until((events) =>
      events.some(({ type, data }) => type === 'stage.entered' && data.stage === 'exit-orders'),
    );
    await order.complete('record-acceptance', null);
    expect(await exit.end()).toBe('completed');
    expect((await exit.recorded()).details['ceased']).toEqual([order.no]);
    expect((await house().billing.look(order.no)).state).toBe('stopped');
    // Who has left is not called about how they like it.
    expect(await order.end()).toBe('completed');
    const callBack = (await order.tasks()).find(({ name }) => name === 'call-back');
    expect([callBack?.state, (await order.recorded()).details['callBackCalledOff']]).toEqual([
      'withdrawn',
      expect.stringContaining('客户离网'),
    ]);
  });

  it('of some services leaves the call-backs of the others to the call centre', async () => {
    const { customerNo, made } = await customerWith(1);
    const order = await house().place(buildOrder({ customerNo }), house().client);
    await order.workUntil('call-back');
    // Nor does Temporal's own cancellation get through to them.
    await order.handle.cancel();
    const services = made.map(({ orderNo }) => orderNo);
    const exit = await house().begin(exitOf({ customerNo, mode: 'services', services }));
    await lose(exit);
    expect(await exit.end()).toBe('completed');
    expect(await order.openNames()).toEqual(['call-back']);
    await order.complete('call-back', null);
    expect(await order.end()).toBe('completed');
  });

  it('is not closed while CRM has it otherwise: a task for IT support, and marked again', async () => {
    const { customerNo, made, contractNo } = await customerWith(1);
    house().crm.forgetCases(1);
    const exit = await house().begin(exitOf({ customerNo }));
    await lose(exit);
    const task = await exit.task('resolve-difference');
    const [service] = made.map(({ orderNo }) => orderNo);
    expect(task).toMatchObject({
      group: { department: 'it-support' },
      context: { system: 'crm', expected: `left; ${service}; ${contractNo}`, found: '—' },
    });
    await exit.do('resolve-difference', { workDone: '已恢复 CRM 备份' });
    expect(await exit.end()).toBe('completed');
    expect(crmOf(exit)).toMatchObject({ outcome: 'left', facts: { contracts: [contractNo] } });
  });

  it('survives answers lost after the effect: nothing is released twice', async () => {
    const { customerNo, made } = await customerWith(1);
    house().network.lose('disconnect', 1);
    house().network.lose('retire', 2);
    house().network.lose('remove-access', 1);
    house().billing.lose('stop-all', 1);
    house().billing.lose('settle', 1);
    const exit = await house().begin(exitOf({ customerNo }));
    await lose(exit);
    expect(await exit.end()).toBe('completed');
    for (const { resources } of made)
      expect(resources.map(({ id }) => house().network.retired.get(id))).toEqual(resources.map(() => 1));
    const keys = house().network.keysOf('retire', made[0]?.orderNo ?? '');
    expect(new Set(keys).size).toBe(1);
    expect(keys).toHaveLength(3);
  });

  it('stays open while CRM is down, and goes on by itself under the same key when it is back', async () => {
    const monday = '2037-11-16T02:00:00.000Z';
    // More often than a brief try asks.
    house().crm.fail('file-case', 10);
    const start = { calendar: calendarOf2037, receivedAt: monday, customerNo: 'C-9011' };
    const exit = await house().beginAt(exitOf(start), monday);

    expect(await exit.end()).toBe('completed');
    const [opened] = await exit.eventsOf('fallout.opened');
    expect(opened?.data).toMatchObject({ callId: 'crm.file-case:1', why: 'unavailable' });
    expect((await exit.eventsOf('fallout.closed')).map(({ data }) => data.action)).toEqual(['recovered']);
    const { businessKey } = await exit.recorded();
    expect(new Set(house().crm.keysOf('file-case', businessKey)).size).toBe(1);
    expect(crmOf(exit)).toMatchObject({ outcome: 'left' });
  });

  it('follows a change of account manager: the successor concludes, and it goes on in their name', async () => {
    const { customerNo } = await customerWith(1);
    const exit = await house().begin(exitOf({ customerNo }));
    await exit.do('plan-retention', retentionPlan);
    await exit.send(changeManager, { by: person('area-01'), to: 'am-02', reason: '岗位调整' });
    const task = await exit.task('conclude-retention');
    await exit.answerBy(task, person('am-02'), { outcome: 'lost', cause: 'price', detail: '价格' });

    expect(await exit.end()).toBe('completed');
    expect(task).toMatchObject({ candidates: ['am-02'], handover: { kind: 'manager-change' } });
    expect(await exit.recorded()).toMatchObject({ managerId: 'am-02', state: 'completed' });
    const closed = await house().store.changes.findOne({ what: 'contract.ended', personId: 'am-02' });
    expect(closed?.subject).toBe(`CT-${customerNo}`);
  });

  it('has its window and its promise counted anew by another calendar', async () => {
    const { customerNo } = await customerWith(0);
    const exit = await house().begin(exitOf({ customerNo, calendar: alwaysWorking }));

    const { calendar } = await changeCalendar(exit, weekOff(), '停工一周');

    const moved = (await exit.eventsOf('clock.recounted')).map(({ data }) => data.clock.name.split(':')[0]);
    expect(calendar.version).toBe(alwaysWorking.version + 1);
    expect(moved).toEqual(expect.arrayContaining(['exit-retention', 'promise', 'task']));
    await lose(exit);
    expect(await exit.end()).toBe('completed');
  });

  it('goes on where it was when the workers are replaced in the middle of it', async () => {
    const { customerNo, made } = await customerWith(1);
    house().billing.arrears.set(customerNo, 90);
    const exit = await house().begin(exitOf({ customerNo }));
    await lose(exit);
    await exit.task('decide-arrears');
    await house().restartWorkers();
    await exit.do('decide-arrears', { decision: 'write-off', reason: '金额小', documentRef: 'HX-2' });

    expect(await exit.end()).toBe('completed');
    for (const { resources } of made)
      expect(resources.map(({ id }) => house().network.retired.get(id))).toEqual(resources.map(() => 1));
  });
});
