import { type Leak, type LeakKind, leakKinds, leaksOf } from '../../domain/exit/leaks';
import type { CessationPort, ExitRecords, Listed, SettlementPort } from './exit-ports';

/** Everything leaks are looked for in. */
export interface AuditPorts {
  readonly network: Pick<CessationPort, 'inspect' | 'listHeld' | 'listServed'>;
  readonly billing: Pick<SettlementPort, 'inspect' | 'listBilled'>;
  readonly records: Pick<ExitRecords, 'standingsOf'>;
}

/** How much was looked at, and how many leaks of each kind there were. */
export interface LeakCount {
  readonly checked: { readonly held: number; readonly served: number; readonly billed: number };
  readonly leaks: Readonly<Record<LeakKind, number>>;
}

/**
 * Looks through everything held, served and billed for what nothing stands behind (EXI-4), page by page: as many questions a page as there
 * are systems, however much it holds. What looks like a leak is looked at again in all systems, between two looks at our record: what only
 * happened in between is none.
 */
export async function findLeaks(ports: AuditPorts, onLeak: (leak: Leak) => void): Promise<LeakCount> {
  const leaks: Record<LeakKind, number> = Object.fromEntries(leakKinds.map((kind) => [kind, 0])) as Record<
    LeakKind,
    number
  >;
  const told = new Set<string>();
  const look = async (orders: readonly string[]): Promise<void> => {
    const suspects = [...new Set(orders)].filter((orderNo) => !told.has(orderNo));
    for (const orderNo of suspects) told.add(orderNo);
    for (const leak of await confirmed(ports, suspects)) {
      leaks[leak.kind] += 1;
      onLeak(leak);
    }
  };
  const held = await through(
    (after) => ports.network.listHeld(after),
    async (page) =>
      await look(
        await heldByNobody(
          ports,
          page.flatMap(({ users }) => users),
        ),
      ),
  );
  const served = await through(
    (after) => ports.network.listServed(after),
    async (page) =>
      await look(
        await notBilled(
          ports,
          page.map(({ orderNo }) => orderNo),
        ),
      ),
  );
  const billed = await through(
    (after) => ports.billing.listBilled(null, after),
    async (page) =>
      await look(
        await notServed(
          ports,
          page.map(({ orderNo }) => orderNo),
        ),
      ),
  );
  return { checked: { held, served, billed }, leaks };
}

async function through<T>(
  list: (after: string | null) => Promise<Listed<T>>,
  work: (page: readonly T[]) => Promise<void>,
): Promise<number> {
  let count = 0;
  for (let after: string | null = null; ;) {
    const { items, next }: Listed<T> = await list(after);
    count += items.length;
    if (items.length > 0) await work(items);
    if (next === null) return count;
    after = next;
  }
}

async function heldByNobody(ports: AuditPorts, orders: readonly string[]): Promise<readonly string[]> {
  const standing = await standingOf(ports, orders);
  return orders.filter((orderNo) => isOver(standing, orderNo));
}

async function notBilled(ports: AuditPorts, orders: readonly string[]): Promise<readonly string[]> {
  const [standing, billing] = await Promise.all([standingOf(ports, orders), ports.billing.inspect(orders)]);
  const billed = new Set(billing.filter(({ state }) => state === 'billing').map(({ orderNo }) => orderNo));
  return orders.filter((orderNo) => isOver(standing, orderNo) || !billed.has(orderNo));
}

async function notServed(ports: AuditPorts, orders: readonly string[]): Promise<readonly string[]> {
  const [standing, network] = await Promise.all([
    standingOf(ports, orders),
    ports.network.inspect({ orders, resources: [] }),
  ]);
  const served = new Set(
    network.orders.filter(({ service }) => service === 'active').map(({ orderNo }) => orderNo),
  );
  return orders.filter((orderNo) => isOver(standing, orderNo) || !served.has(orderNo));
}

type Standings = ReadonlyMap<string, Awaited<ReturnType<ExitRecords['standingsOf']>>[number]>;

async function standingOf({ records }: AuditPorts, orders: readonly string[]): Promise<Standings> {
  const found = await records.standingsOf([...new Set(orders)]);
  return new Map(found.map((order) => [order.orderNo, order]));
}

function isOver(standings: Standings, orderNo: string): boolean {
  const standing = standings.get(orderNo)?.standing ?? 'over';
  return standing === 'over';
}

/** As many orders as one question takes: a page of held resources can name more. */
const atOnce = 1_000;

async function confirmed(ports: AuditPorts, suspects: readonly string[]): Promise<readonly Leak[]> {
  const leaks: Leak[] = [];
  for (let from = 0; from < suspects.length; from += atOnce)
    leaks.push(...(await confirmedOf(ports, suspects.slice(from, from + atOnce))));
  return leaks;
}

async function confirmedOf(ports: AuditPorts, orders: readonly string[]): Promise<readonly Leak[]> {
  const before = await standingOf(ports, orders);
  const [network, billing] = await Promise.all([
    ports.network.inspect({ orders, resources: [] }),
    ports.billing.inspect(orders),
  ]);
  const after = await standingOf(ports, orders);
  const billed = new Map(billing.map((order) => [order.orderNo, order]));
  return network.orders.flatMap((found) => {
    const { orderNo } = found;
    const standing = after.get(orderNo)?.standing ?? 'unknown';
    const bill = billed.get(orderNo);
    if (bill === undefined || standing !== (before.get(orderNo)?.standing ?? 'unknown')) return [];
    const customerNo = after.get(orderNo)?.customerNo ?? null;
    return leaksOf({ standing, customerNo, network: found, billing: bill });
  });
}
