import type { NetworkFound, BilledOrder } from '../../domain/exit/found';
import type { CustomerRecord } from '../../domain/exit/service';
import { call } from './call';
import { type ExitCase, inPages } from './exit-case';

/** What inventory and network have of orders, and who uses resources. */
export async function inspectNetwork(
  it: ExitCase,
  orders: readonly string[],
  resources: readonly string[],
): Promise<NetworkFound> {
  const ofOrders = inPages(orders).map((page) => ({ orders: page, resources: [] as readonly string[] }));
  const ofResources = inPages(resources).map((page) => ({
    orders: [] as readonly string[],
    resources: page,
  }));
  const found: NetworkFound[] = [];
  for (const wanted of [...ofOrders, ...ofResources]) {
    const answer = await call(it, 'network', 'inspect', (patience) =>
      it.systems.network[patience].inspectNetwork(wanted),
    );
    if (answer !== null) found.push(answer);
  }
  return {
    orders: found.flatMap((part) => part.orders),
    resources: found.flatMap((part) => part.resources),
  };
}

/** How orders are billed. */
export async function inspectBilling(
  it: ExitCase,
  orders: readonly string[],
): Promise<readonly BilledOrder[]> {
  const found: BilledOrder[] = [];
  for (const page of inPages(orders)) {
    const answer = await call(it, 'billing', 'inspect', (patience) =>
      it.systems.billing[patience].inspectBilling(page),
    );
    found.push(...(answer ?? []));
  }
  return found;
}

/** Notes how everything stands before it is touched: of the services that leave or move, and of those that stay. */
export async function rememberBefore(
  it: ExitCase,
  leaving: readonly string[],
  record: CustomerRecord,
): Promise<void> {
  const { before } = it;
  for (const { orderNo, contractNo } of record.services)
    if (contractNo !== null && leaving.includes(orderNo)) it.contractsTouched.add(contractNo);
  const known = new Set(before.staying.map(({ orderNo }) => orderNo));
  const staying = record.services
    .map(({ orderNo }) => orderNo)
    .filter((orderNo) => !it.leaving.includes(orderNo) && !known.has(orderNo));
  const { orders } = await inspectNetwork(it, [...leaving, ...staying], []);
  const own = orders.filter(({ orderNo }) => leaving.includes(orderNo));
  const held = own.flatMap((order) => order.held);
  before.orders.push(...own);
  before.staying.push(...orders.filter(({ orderNo }) => staying.includes(orderNo)));
  before.resources.push(...(await inspectNetwork(it, [], held)).resources);
  before.stayingBilled.push(...(await inspectBilling(it, staying)));
}
