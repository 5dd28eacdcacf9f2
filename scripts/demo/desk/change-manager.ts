import type { ManagerChangeAnswer } from '../../../api/routes/manager-changes/manager-change-answer';
import type { OrderAnswer } from '../../../api/schemas/order';
import type { TaskSummary } from '../../../api/schemas/task';
import type { Desk } from './desk';
import { nameOf } from '../loops/teller';
import { areaManager, manager, successor } from './people';

interface Log {
  readonly items: readonly { readonly by: string; readonly summary: string }[];
}

/** Another account manager: the successor accepts, everything open moves in one hand-over, the customer is told (HND-1). */
export async function changeManager(
  desk: Desk,
  { customerNo, orderNo }: OrderAnswer,
): Promise<ManagerChangeAnswer> {
  const { teller } = desk;
  teller.why(
    `客户经理变更：${nameOf(manager)} → ${nameOf(successor)}。接收人接收之前，什么都不动。`,
    'Another account manager: nothing moves before the successor has accepted.',
  );
  const { changeNo } = await desk.post<ManagerChangeAnswer>(areaManager, '/manager-changes', {
    fromManagerId: manager,
    toManagerId: successor,
    customerNos: [customerNo],
    reason: '岗位调整',
  });
  await answer(desk, changeNo, 'accept-customers', { decision: 'accept', note: '已与前任交接' });
  const summary = '已告知新客户经理姓名及联系方式';
  const told = { channel: 'phone', contact: '信息中心主任', summary };
  await answer(desk, changeNo, 'tell-customer', told);
  const change = await desk.until('the open orders to move', async () => {
    const now = await desk.get<ManagerChangeAnswer>(areaManager, `/manager-changes/${changeNo}`);
    return now.movedProcesses === null ? null : now;
  });
  const order = await desk.get<OrderAnswer>(successor, `/orders/${orderNo}`);
  desk.shows(
    order.managerId === successor && change.movedProcesses === 1,
    `客户与 ${change.movedProcesses} 张在途订单一并移交，${orderNo} 已归 ${successor}`,
    'the customer and the open order have moved together',
  );
  const note = await desk.until('the log of the customer', async () => {
    const { items } = await desk.get<Log>(successor, `/customers/${customerNo}/log`);
    return items.find((entry) => entry.summary === summary) ?? null;
  });
  desk.shows(note.by === successor, '客户已被告知，记入联系记录', 'the customer was told, as the log has it');
  const { items } = await desk.get<Log>(successor, `/customers/${customerNo}/log`);
  desk.shows(
    items.some(({ by }) => by === manager),
    '前任的走访记录仍在',
    'what the manager before noted is still there',
  );
  return change;
}

async function answer(desk: Desk, changeNo: string, name: string, given: object): Promise<void> {
  const { taskId, title } = await desk.until(name, async () => {
    const path = `/tasks?processKey=${changeNo}`;
    const { items } = await desk.get<{ items: readonly TaskSummary[] }>(successor, path);
    return items.find((task) => task.name === name) ?? null;
  });
  await desk.post(successor, `/tasks/${taskId}/claim`, {});
  await desk.post(successor, `/tasks/${taskId}/complete`, { answer: given });
  desk.teller.fact(`${nameOf(successor)}:${title.zh}`, title.en);
}
