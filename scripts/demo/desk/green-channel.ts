import type { OrderAnswer } from '../../../api/schemas/order';
import type { TaskSummary } from '../../../api/schemas/task';
import type { Desk } from './desk';
import { type Customers, product } from './enter-customers';
import { clerk, manager } from './people';

const pageSize = 200;

export interface TwoOrders {
  readonly first: OrderAnswer;
  readonly second: OrderAnswer;
}

/** Green channel: whoever has priority comes first in the inbox, though the other came earlier; and nobody starves (ENT-5, O2A-9). */
export async function greenChannel(desk: Desk, customers: Customers): Promise<TwoOrders> {
  const { teller } = desk;
  teller.act('一、绿色通道', '1. The green channel');
  teller.why(
    'C 类客户先下单，A1 客户后下单：在客户经理的待办里，A1 排在前面。',
    'A C customer orders first, an A1 customer after it: in the account manager’s inbox A1 comes first.',
  );
  const second = await placeOrder(desk, customers.small);
  const first = await placeOrder(desk, customers.important);
  const inbox = await inboxOf(desk, manager);
  for (const { orderNo, tier, priority } of [first, second]) {
    const place = placeIn(inbox, orderNo);
    const due = teller.when(inbox[place - 1]?.dueAt ?? null);
    teller.fact(
      `${tier} ${orderNo}：优先级 ${priority}，按紧急程度排第 ${place} / ${inbox.length}，期限 ${due}`,
      `${tier}: priority ${priority}, place ${place} of ${inbox.length} by urgency, due ${due}`,
    );
  }
  const [a, c] = [placeIn(inbox, first.orderNo), placeIn(inbox, second.orderNo)];
  desk.shows(
    a > 0 && a < c && first.priority === 1 && second.priority === 3,
    'A1 抵 24 小时提前量；C 到期前一日必到队首',
    'A1 counts as due 24 hours earlier; every C task still gets to the front',
  );
  return { first, second };
}

/** The sales desk places an order for an SMS gateway. */
export async function placeOrder(desk: Desk, customerNo: string): Promise<OrderAnswer> {
  const input = { customerNo, productCode: product, ends: [], note: '演示订单 / demo order' };
  return await desk.post<OrderAnswer>(clerk, '/orders', input);
}

async function inboxOf(desk: Desk, as: string): Promise<readonly TaskSummary[]> {
  const all: TaskSummary[] = [];
  for (let page = 1; ; page += 1) {
    const path = `/tasks?claimable=true&sort=urgency&pageSize=${pageSize}&page=${page}`;
    const { items } = await desk.get<{ items: readonly TaskSummary[] }>(as, path);
    all.push(...items);
    if (items.length < pageSize) return all;
  }
}

/** From 1; 0 for one that is not there. */
function placeIn(inbox: readonly TaskSummary[], orderNo: string): number {
  return inbox.findIndex(({ processKey }) => processKey === orderNo) + 1;
}
