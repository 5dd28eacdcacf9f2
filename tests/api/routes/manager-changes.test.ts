import { setTimeout as pause } from 'node:timers/promises';
import type { ManagerChangeAnswer } from '../../../api/routes/manager-changes/manager-change-answer';
import type { OrderAnswer } from '../../../api/schemas/order';
import type { TaskAnswer, TaskSummary } from '../../../api/schemas/task';
import { ApiOrder, smsGatewayInput } from '../../support/api-order';
import { useServedHouseIn } from '../../support/use-served-house';

const path = '/api/v1/manager-changes';

describe('A change of account manager', () => {
  const house = useServedHouseIn('skipped');

  async function begin(different: object): Promise<ManagerChangeAnswer> {
    const wanted = {
      fromManagerId: 'am-01',
      toManagerId: 'am-02',
      customerNos: ['C-1001'],
      reason: '岗位调整',
    };
    const { status, body } = await house().api.post<ManagerChangeAnswer>('area-01', path, {
      ...wanted,
      ...different,
    });
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  }

  async function look({ changeNo }: ManagerChangeAnswer): Promise<ManagerChangeAnswer> {
    return await house().api.get<ManagerChangeAnswer>('area-01', `${path}/${changeNo}`);
  }

  async function taskOf({ changeNo }: ManagerChangeAnswer, name: string): Promise<TaskSummary> {
    for (;;) {
      const query = `/api/v1/tasks?processKey=${changeNo}&pageSize=200`;
      const { items } = await house().api.get<{ items: TaskSummary[] }>('area-01', query);
      const found = items.find((task) => task.name === name);
      if (found !== undefined) return found;
      await pause(20);
    }
  }

  async function complete(task: TaskSummary, as: string, answer: object): Promise<number> {
    const { status } = await house().api.post<TaskAnswer>(as, `/api/v1/tasks/${task.taskId}/complete`, {
      answer,
    });
    return status;
  }

  async function accept(change: ManagerChangeAnswer, as: string): Promise<void> {
    expect(await complete(await taskOf(change, 'accept-customers'), as, { decision: 'accept' })).toBe(200);
  }

  async function untilState(change: ManagerChangeAnswer, state: string): Promise<ManagerChangeAnswer> {
    for (;;) {
      const now = await look(change);
      if (now.state === state) return now;
      await pause(20);
    }
  }

  const told = { channel: 'phone', contact: '信息中心主任', summary: '已告知新客户经理及联系方式' };

  it('moves the customer, their open orders and what was kept for the old manager, once the successor accepts; the customer is told', async () => {
    const { api, store } = house();
    const order = await ApiOrder.place(api, smsGatewayInput);
    const { taskId } = await order.task('answer-order');
    const change = await begin({});
    expect(change).toMatchObject({ state: 'acknowledged', movedCustomers: null });
    expect((await order.view()).managerId).toBe('am-01');

    await accept(change, 'am-02');
    const tell = await taskOf(change, 'tell-customer');

    const moved = await api.get<OrderAnswer>('am-02', order.path);
    expect(moved.managerId).toBe('am-02');
    expect((await api.call('am-01', 'GET', order.path, {})).status).toBe(404);
    const task = await api.get<TaskAnswer>('am-02', `/api/v1/tasks/${taskId}`);
    expect(task).toMatchObject({
      state: 'offered',
      assignee: null,
      candidates: ['am-02'],
      handover: { kind: 'manager-change', from: { person: 'am-01' } },
    });
    expect(await look(change)).toMatchObject({ movedCustomers: ['C-1001'], movedProcesses: 1 });

    expect(await complete(tell, 'am-02', told)).toBe(200);
    expect(await untilState(change, 'completed')).toMatchObject({ closedAt: expect.any(String) as string });
    const log = await api.get<{ items: unknown[] }>('am-02', '/api/v1/customers/C-1001/log');
    expect(log.items).toMatchObject([{ summary: told.summary, by: 'am-02' }]);
    const changes = await store.changes.find({ what: 'customer.manager-changed' }).toArray();
    expect(changes).toMatchObject([{ subject: 'C-1001', personId: 'area-01', reason: '岗位调整' }]);
    const { items } = await api.get<{ items: { type: string }[] }>(
      'am-01',
      `${path}/${change.changeNo}/timeline`,
    );
    expect(items.at(-1)?.type).toBe('process.closed');
  });

  it('that the successor returns goes back to who began it, and can be called off until it is accepted', async () => {
    const change = await begin({ customerNos: ['C-1002'] });
    const { taskId } = await taskOf(change, 'accept-customers');
    const reply = await house().api.post('am-02', `/api/v1/tasks/${taskId}/return`, {
      reason: '手上客户已满',
    });
    expect(reply.status).toBe(200);
    const back = await taskOf(change, 'handle-return');
    expect(back.candidates).toEqual(['area-01']);

    const cancel = { reason: '改由他人接手' };
    expect((await house().api.post('am-02', `${path}/${change.changeNo}/cancel`, cancel)).status).toBe(403);
    expect((await house().api.post('ka-head', `${path}/${change.changeNo}/cancel`, cancel)).status).toBe(202);

    await untilState(change, 'cancelled');
    expect((await house().store.customers.findOne({ _id: 'C-1002' }))?.managerId).toBe('am-01');
  });

  it('cannot be called off once it is accepted', async () => {
    const change = await begin({ fromManagerId: 'am-03', toManagerId: 'am-01', customerNos: ['C-1007'] });
    await accept(change, 'am-01');
    await taskOf(change, 'tell-customer');

    const reply = await house().api.post('area-01', `${path}/${change.changeNo}/cancel`, {
      reason: '改主意',
    });

    expect(reply).toMatchObject({ status: 409, body: { code: 'past-point-of-no-return' } });
  });

  it('is for one successor only at a time, also of those begun in the same moment', async () => {
    const wanted = { fromManagerId: 'am-01', toManagerId: 'am-02', reason: '重复', customerNos: ['C-1008'] };
    const post = async (different: object) =>
      await house().api.post<ManagerChangeAnswer>('area-01', path, { ...wanted, ...different });
    const replies = await Promise.all([{}, {}, {}, {}, { customerNos: 'all' }].map(post));

    const [begun, ...others] = replies.toSorted((one, other) => one.status - other.status);
    expect([begun?.status, ...others.map(({ status }) => status)]).toEqual([201, 409, 409, 409, 409]);
    const change = begun?.body as ManagerChangeAnswer;
    const refused = { code: 'conflict', errors: [{ field: 'customerNos' }] };
    for (const { body } of others) expect(body).toMatchObject(refused);
    expect(await post({ customerNos: 'all' })).toMatchObject({ status: 409, body: refused });
    await house().api.post('area-01', `${path}/${change.changeNo}/cancel`, { reason: '重复' });
    await untilState(change, 'cancelled');
  });

  it('is seen by the two managers and who is above them', async () => {
    const listed = async (as: string): Promise<number> =>
      (await house().api.get<{ total: number }>(as, path)).total;
    expect(await listed('am-03')).toBe(1);
    expect(await listed('am-02')).toBe(3);
    expect(await listed('area-01')).toBe(4);
    expect(await listed('desk-01')).toBe(0);
    expect(await listed('res-km-01')).toBe(0);
  });

  it('does not wait for one that was never started', async () => {
    const { managerClaims } = house().store;
    const claimed = (at: Date) => ({ changeNo: 'MC-LOST', customerNos: null, at: at.toISOString() });
    const wanted = { fromManagerId: 'am-03', toManagerId: 'am-02', reason: '接替', customerNos: 'all' };
    await managerClaims.updateOne(
      { _id: 'am-03' },
      { $set: { claims: [claimed(new Date())] } },
      { upsert: true },
    );
    expect((await house().api.post('area-01', path, wanted)).status).toBe(409);

    await managerClaims.updateOne({ _id: 'am-03' }, { $set: { claims: [claimed(new Date(0))] } });
    const change = await begin(wanted);
    await house().api.post('area-01', `${path}/${change.changeNo}/cancel`, { reason: '试验' });
    await untilState(change, 'cancelled');
  });

  it.each([
    ['to the same person', { toManagerId: 'am-02' }, 400],
    ['to nobody known', { toManagerId: 'nobody' }, 422],
    ['to somebody who manages no accounts', { toManagerId: 'desk-01' }, 422],
    ['of customers of another', { customerNos: ['C-1005'] }, 422],
    ['of customers nobody knows', { customerNos: ['C-4711'] }, 422],
    ['of nobody', { customerNos: [] }, 400],
    ['of one customer twice', { customerNos: ['C-1003', 'C-1003'] }, 400],
    ['without a reason', { reason: ' ' }, 400],
    ['in the past', { effectiveFrom: '2020-01-01T00:00:00Z' }, 422],
    ['in ten years', { effectiveFrom: '2099-01-01T00:00:00Z' }, 400],
    ['with something else in it', { colour: 'red' }, 400],
  ])('is refused %s', async (_what, different, status) => {
    const wanted = {
      fromManagerId: 'am-02',
      toManagerId: 'am-03',
      customerNos: ['C-1003'],
      reason: '岗位调整',
    };
    expect((await house().api.post('area-01', path, { ...wanted, ...different })).status).toBe(status);
  });

  it.each(['am-01', 'desk-head', 'stn-head', 'admin-01'])('is not for %s to begin', async (person) => {
    const wanted = { fromManagerId: 'am-02', toManagerId: 'am-03', customerNos: 'all', reason: '岗位调整' };
    expect((await house().api.post(person, path, wanted)).status).toBe(403);
  });
});
