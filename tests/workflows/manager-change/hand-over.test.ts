import { seedDemoCustomers } from '../../../storage/reference/seed-reference';
import { reassignTask } from '../../../workflows/shared/contract';
import { joinCoverage } from '../../../workflows/coverage/contract';
import { buildChange, told } from '../../support/begun-change';
import { buildCoverage, buildRequest, openingOf } from '../../support/build-coverage';
import { complete } from '../../support/coverage-answers';
import type { OpenedCase } from '../../support/opened-case';
import { buildOrder } from '../../support/build-order';
import { person } from '../../support/people';
import { eventually } from '../../support/eventually';
import { useHouse } from '../../support/use-house';

const dayMs = 24 * 60 * 60 * 1_000;
const accepted = { decision: 'accept', note: null } as const;

describe('A hand-over of customers', () => {
  const house = useHouse(100);

  beforeAll(async () => await seedDemoCustomers(house().store));

  const managerOf = async (_id: string): Promise<string | undefined> =>
    (await house().store.customers.findOne({ _id }))?.managerId;

  it('that is accepted early waits for its day', async () => {
    const effectiveFrom = new Date(Date.now() + 30 * dayMs).toISOString();
    const change = await house().change(buildChange({ customerNos: ['C-1001'], effectiveFrom }));

    await change.answer('accept-customers', 'am-02', accepted);
    const moved = await change.reached('customers-moved');

    expect((await change.reached('customers-accepted')) < effectiveFrom).toBe(true);
    expect(moved >= effectiveFrom).toBe(true);
    expect(Date.parse(moved) - Date.parse(effectiveFrom)).toBeLessThan(dayMs);
    await change.answer('tell-customer', 'am-02', told);
    expect(await change.handle.result()).toMatchObject({ state: 'completed' });
  });

  it('whose day has come before it is accepted does not wait', async () => {
    const effectiveFrom = new Date(Date.now() + 1_000).toISOString();
    const change = await house().change(buildChange({ customerNos: ['C-1002'], effectiveFrom }));
    await eventually(() => Date.now() > Date.parse(effectiveFrom));

    await change.answer('accept-customers', 'am-02', accepted);
    await change.answer('tell-customer', 'am-02', told);

    expect(await change.handle.result()).toMatchObject({ state: 'completed' });
    expect(await managerOf('C-1002')).toBe('am-02');
  });

  it('is accepted by the successor and by no colleague it was passed on to', async () => {
    const change = await house().change(buildChange({ customerNos: ['C-1098'] }));
    const { taskId } = await change.task('accept-customers');
    const request = { taskId, by: person('area-01'), to: person('am-03'), reason: '均衡工作量' };
    await change.handle.executeUpdate(reassignTask, { args: [request] });

    await change.answer('accept-customers', 'am-03', accepted);

    const again = await change.task('accept-customers');
    expect(again).toMatchObject({ candidates: ['am-02'], assignee: null });
    expect(again.taskId).not.toBe(taskId);
    expect(await managerOf('C-1098')).toBe('am-01');
    await change.answer('accept-customers', 'am-02', accepted);
    await change.answer('tell-customer', 'am-02', told);
    expect(await change.handle.result()).toMatchObject({ state: 'completed' });
  });

  it('goes on where it was when the workers are replaced in the middle of it', async () => {
    const placed = { customerNo: 'C-1008' };
    const orders = await Promise.all(
      Array.from({ length: 12 }, () => house().place(buildOrder(placed), house().client)),
    );
    const change = await house().change(buildChange({ customerNos: ['C-1008'] }));
    await house().restartWorkers();

    await change.answer('accept-customers', 'am-02', accepted);
    await eventually(async () => (await managerOf('C-1008')) === 'am-02');
    await house().restartWorkers();
    await change.answer('tell-customer', 'am-02', told);

    expect(await change.handle.result()).toMatchObject({ state: 'completed' });
    for (const order of orders) {
      expect((await order.recorded()).managerId).toBe('am-02');
      expect(await order.eventsOf('manager.changed')).toHaveLength(1);
    }
    const { customerLog } = house().store;
    expect(await customerLog.countDocuments({ customerNo: 'C-1008' })).toBe(1);
  });

  it('of everything takes along what was given to the manager by name, and lets the successor follow what customers joined', async () => {
    const received = async (customerNo: string, managerId: string): Promise<OpenedCase> =>
      await house().begin(openingOf(buildCoverage(buildRequest({ customerNo, managerId }), {})));
    const givenTo = async (managerId: string, it: OpenedCase): Promise<OpenedCase> => {
      const answer = { decision: 'another', managerId, reason: '该区由其负责' } as const;
      await complete(it, 'coverage-assign-manager', answer);
      return it;
    };
    const own = await received('C-1005', 'am-03');
    const named = await givenTo('am-03', await received('C-1003', 'am-02'));
    const elsewhere = await givenTo('am-02', await received('C-1005', 'am-03'));
    const joined = await received('C-1003', 'am-02');
    for (const customerNo of ['C-1005', 'C-1007'])
      await joined.send(joinCoverage, buildRequest({ customerNo, managerId: 'am-03' }));
    const everything = { fromManagerId: 'am-03', toManagerId: 'am-01', customerNos: null };
    const change = await house().change(buildChange(everything));

    await change.answer('accept-customers', 'am-01', accepted);
    await change.reached('processes-moved');

    const managersOf = async (it: OpenedCase): Promise<unknown> => {
      const { managerId, details } = await it.recorded();
      return [managerId, details['requesterManagers']];
    };
    expect(await Promise.all([own, named, elsewhere, joined].map(managersOf))).toEqual([
      ['am-01', ['am-01']],
      ['am-01', ['am-02']],
      ['am-02', ['am-01']],
      ['am-02', ['am-01', 'am-02']],
    ]);
    await change.answer('tell-customer', 'am-01', told);
    expect(await change.handle.result()).toMatchObject({ state: 'completed' });
    const counted = (await change.events()).flatMap(({ type, data }) =>
      type === 'details.changed' ? (data.changes['movedProcesses'] ?? []) : [],
    );
    // Looked for twice, each counts once.
    expect(counted).toEqual([4, 4]);
    for (const it of [own, named, elsewhere, joined]) await it.handle.terminate('looked at');
  });
});
