import { setTimeout as pause } from 'node:timers/promises';
import type { ManagerChangeAnswer } from '../../../api/routes/manager-changes/manager-change-answer';
import type { TaskAnswer } from '../../../api/schemas/task';
import type { TaskView } from '../../../domain/process/human-task';
import { type AnyTaskName, goodAnswers } from '../../support/answers';
import { ApiOrder, smsGatewayInput } from '../../support/api-order';
import { doerOf } from '../../support/people';
import { useServedHouse } from '../../support/use-served-house';

const stagesReached: readonly AnyTaskName[] = [
  'answer-order',
  'check-resources',
  'confirm-promise',
  'set-up-transmission',
  'install-field',
  'test-end-to-end',
  'record-acceptance',
  'call-back',
];

interface Done {
  readonly taskId: string;
  readonly by: string;
}

describe('Another account manager, while the tasks of the same orders are being completed', () => {
  const house = useServedHouse();

  async function ordersInAllStages(count: number): Promise<readonly ApiOrder[]> {
    return await Promise.all(
      Array.from({ length: count }, async (_, n) => {
        const customerNo = n % 2 === 0 ? 'C-1001' : 'C-1002';
        const order = await ApiOrder.place(house().api, { customerNo });
        await order.workUntil(stagesReached[n % stagesReached.length] ?? 'answer-order');
        return order;
      }),
    );
  }

  async function openTasksOf(order: ApiOrder): Promise<readonly TaskView[]> {
    return await house().store.tasks.find({ businessKey: order.no, closedAt: null }).toArray();
  }

  /** Completes tasks of an order as long as told to: those of managers by the old and the new one in turn. */
  async function keepCompleting(order: ApiOrder, goOn: () => boolean): Promise<readonly Done[]> {
    const done: Done[] = [];
    for (let turn = 0; goOn(); turn += 1) {
      for (const task of await openTasksOf(order)) {
        const by = task.group.role === 'account-manager' ? `am-0${(turn % 2) + 1}` : doerOf(task).id;
        const answer = goodAnswers[task.name as AnyTaskName](new Date().toISOString(), task);
        const path = `/api/v1/tasks/${task.taskId}/complete`;
        const { status } = await house().api.post<TaskAnswer>(by, path, { answer });
        expect([200, 403, 404, 409, 422]).toContain(status);
        if (status === 200) done.push({ taskId: task.taskId, by });
      }
      await pause(5);
    }
    return done;
  }

  async function begin(): Promise<ManagerChangeAnswer> {
    const wanted = { fromManagerId: 'am-01', toManagerId: 'am-02', customerNos: 'all', reason: '岗位调整' };
    const begun = await house().api.post<ManagerChangeAnswer>('area-01', '/api/v1/manager-changes', wanted);
    expect(begun.status).toBe(201);
    return begun.body;
  }

  async function accept({ changeNo }: ManagerChangeAnswer): Promise<void> {
    const path = `/api/v1/tasks/manager-change.${changeNo}.1/complete`;
    const { status } = await house().api.post('am-02', path, { answer: { decision: 'accept' } });
    expect(status).toBe(200);
  }

  async function untilMoved({ changeNo }: ManagerChangeAnswer): Promise<ManagerChangeAnswer> {
    for (;;) {
      const now = await house().api.get<ManagerChangeAnswer>(
        'area-01',
        `/api/v1/manager-changes/${changeNo}`,
      );
      if (now.movedProcesses !== null) return now;
      await pause(20);
    }
  }

  it('loses nothing: what was acknowledged is on record, what is open is the new one’s, the old one does no more', async () => {
    const { api, store } = house();
    const orders = await ordersInAllStages(20);
    const change = await begin();
    let moving = true;
    const working = orders.map((order) => keepCompleting(order, () => moving));
    await accept(change);
    const moved = await untilMoved(change);
    await pause(200);
    moving = false;
    const done = (await Promise.all(working)).flat();

    expect(moved.movedCustomers).toEqual(['C-1001', 'C-1002', 'C-1008', 'C-1098']);
    expect(done.length).toBeGreaterThan(0);
    for (const { taskId, by } of done) {
      const completed = await store.events.find({ type: 'task.completed', 'data.taskId': taskId }).toArray();
      expect(completed.map(({ actor }) => ('id' in actor ? actor.id : actor.name))).toEqual([by]);
    }

    const processes = await store.processes.find({ kind: 'order' }).toArray();
    const open = processes.filter(({ closedAt }) => closedAt === null);
    expect(open.length).toBeGreaterThan(0);
    expect(open.filter(({ managerId }) => managerId !== 'am-02')).toEqual([]);
    const tasks = await store.tasks.find({ kind: 'order', closedAt: null }).toArray();
    expect(tasks.filter(({ managerId }) => managerId !== 'am-02')).toEqual([]);
    expect(tasks.filter(({ candidates }) => candidates.includes('am-01'))).toEqual([]);

    for (const { processId } of open) {
      const changed = await store.events.findOne({ processId, type: 'manager.changed' });
      const late = { processId, seq: { $gt: changed?.seq ?? 0 }, 'actor.id': 'am-01' };
      expect(await store.events.find({ ...late, type: 'task.completed' }).toArray()).toEqual([]);
    }

    const seenBy = async (id: string): Promise<number> =>
      (await api.get<{ total: number }>(id, '/api/v1/orders?open=true')).total;
    expect(await seenBy('am-01')).toBe(0);
    expect(await seenBy('am-02')).toBe(open.length);
  });

  it('gives what is ordered from then on to the new manager', async () => {
    const order = await ApiOrder.place(house().api, smsGatewayInput);
    expect(order.managerId).toBe('am-02');
  });
});
