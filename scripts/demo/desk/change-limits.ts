import type { LimitTableAnswer } from '../../../api/schemas/limits';
import type { OrderAnswer } from '../../../api/schemas/order';
import type { Entitlements } from '../../../domain/tiers/entitlements';
import type { TierClass } from '../../../domain/tiers/tier';
import type { Desk } from './desk';
import { placeOrder } from './green-channel';
import { administrator, successor } from './people';

const path = '/limits/entitlements/versions';

type Table = Readonly<Record<TierClass, Entitlements>>;

interface Difference {
  readonly path: string;
  readonly dueBefore: string | null;
  readonly dueAfter: string | null;
}

/** Limits are data with a version: an order keeps those it was placed by (CUS-2). */
export async function changeLimits(desk: Desk, standing: OrderAnswer): Promise<number> {
  const { teller } = desk;
  teller.why(
    '权益与时限是数据：A 类订单答复由一个工作日改为 4 小时，只对新订单生效。',
    'Entitlements and limits are data: A customers are answered in 4 hours instead of a working day, for new orders only.',
  );
  const before = await newest(desk);
  const content = before.content as unknown as Table;
  const faster = { ...content, A: { ...content.A, orderResponse: { workingMinutes: 240 } } };
  const change = { basedOn: before.version, content: faster };
  const { items } = await desk.post<{ items: readonly Difference[] }>(
    administrator,
    `${path}/preview`,
    change,
  );
  for (const item of items)
    teller.fact(
      `${item.path}：现在起算 ${teller.when(item.dueBefore)} → ${teller.when(item.dueAfter)}`,
      'counted from now',
    );
  const version = await publish(desk, before.version, faster, '年度服务承诺调整');
  let placed: OrderAnswer;
  try {
    placed = await placeOrder(desk, standing.customerNo);
  } finally {
    await publish(desk, version, content, '演示结束，恢复原值');
  }
  const [was, is] = [await versionOf(desk, standing.orderNo), await versionOf(desk, placed.orderNo)];
  desk.shows(
    items.length === 1 && is === version && was === before.version,
    `新订单 ${placed.orderNo} 按第 ${is} 版，原订单仍按第 ${was} 版；原值已恢复`,
    `the new order goes by version ${is}, the old one by ${was}; the table is as it was`,
  );
  await desk.post(successor, `/orders/${placed.orderNo}/cancel`, { reason: '演示订单，撤回' });
  return version;
}

async function newest(desk: Desk): Promise<LimitTableAnswer> {
  const { items } = await desk.get<{ items: readonly LimitTableAnswer[] }>(administrator, path);
  const [first] = items;
  if (first === undefined) throw new Error('There is no table of entitlements');
  return first;
}

async function publish(desk: Desk, basedOn: number, content: object, reason: string): Promise<number> {
  const body = { basedOn, content, reason };
  const { version } = await desk.post<LimitTableAnswer>(administrator, path, body);
  desk.teller.fact(
    `权益表第 ${version} 版：${reason}`,
    `version ${version} of the entitlements is published`,
  );
  return version;
}

/** By which version of the entitlements an order was placed. */
async function versionOf(desk: Desk, orderNo: string): Promise<number> {
  const { facts } = await desk.get<OrderAnswer>(successor, `/orders/${orderNo}`);
  return (facts['limits'] as unknown as { readonly entitlements: number }).entitlements;
}
