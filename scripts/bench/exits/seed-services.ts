import { setTimeout as pause } from 'node:timers/promises';
import type { BillingPort, NetworkPort } from '../../../activities/ports';
import { leasedLine } from '../../../domain/catalogue/products/leased-line';
import type { LocalNetwork } from '../../../domain/people/department';
import { needsOf } from '../../../domain/order/needs';
import { createRecordWriter } from '../../../storage/records/record-writer';
import type { Store } from '../../../storage/store';
import { completedOrder } from './completed-order';
import { inTurns } from './in-turns';

/** Somebody who will leave. */
export interface Leaver {
  readonly customerNo: string;
  readonly orders: readonly string[];
}

const servicesEach = 2;
const addressesANetwork = 300;
const atOnce = 20;
const networks: readonly (readonly [LocalNetwork, string])[] = [
  ['kunming', 'KM'],
  ['qujing', 'QJ'],
  ['dali', 'DL'],
];

/** Customers with a contract and two leased lines each, held, served and billed: five resources a line. */
export async function seedServices(
  store: Store,
  { network, billing }: { readonly network: NetworkPort; readonly billing: BillingPort },
  customers: number,
): Promise<readonly Leaver[]> {
  const leavers = Array.from({ length: customers }, (_, n): Leaver => {
    const customerNo = `C-X${String(n + 1).padStart(5, '0')}`;
    const orders = Array.from({ length: servicesEach }, (_unused, m) => `SO-X${n + 1}-${m + 1}`);
    return { customerNo, orders };
  });
  const records = createRecordWriter(store);
  await inTurns(leavers, atOnce, async ({ customerNo, orders }, n) => {
    const contractNo = customerNo.replace('C-', 'CT-');
    await store.customers.insertOne({ _id: customerNo, ...customerOf(customerNo) });
    const validity = { validFrom: '2025-01-01', validTo: '2030-12-31' };
    const contract = { contractNo, customerNo, productCodes: ['leased-line'], ...validity };
    await store.contracts.insertOne({ _id: contractNo, ...contract });
    for (const [m, orderNo] of orders.entries()) {
      await records.write(completedOrder(orderNo, customerNo, contractNo));
      await network.reserve(`seed-${orderNo}`, orderNo, lineAt(n * servicesEach + m));
      await network.activate(`seed-${orderNo}`, orderNo, 'seed');
      const account = { orderNo, customerNo, productCode: 'leased-line', bandwidthKbps: 2048 };
      await billing.start(`seed-${orderNo}`, { ...account, since: '2026-03-02T01:00:00.000Z' });
    }
  });
  await inTurns(
    leavers.flatMap(({ orders }) => orders),
    atOnce,
    async (orderNo) => {
      while (!(await network.look(orderNo)).active) await pause(50);
    },
  );
  return leavers;
}

function customerOf(customerNo: string) {
  return {
    customerNo,
    name: customerNo,
    kind: 'group',
    important: false,
    industry: 'manufacturing',
    tier: 'B1',
    signed: true,
    managerId: 'am-01',
    homeNetwork: 'kunming',
  } as const;
}

/** A line within one local network; lines go round the networks and addresses, so that none runs out of resources. */
function lineAt(n: number): ReturnType<typeof needsOf> {
  const [localNetwork, code] = networks[n % networks.length] ?? ['kunming', 'KM'];
  const first = (2 * Math.floor(n / networks.length)) % addressesANetwork;
  const [a, b] = [first + 1, first + 2].map((at) => `${code}-${String(at).padStart(4, '0')}`);
  const end = (name: 'a' | 'b', addressId: string | undefined) => ({
    end: name,
    addressId: addressId ?? '',
    address: '',
    localNetwork,
  });
  return needsOf({ ends: [end('a', a), end('b', b)], homeNetwork: localNetwork, product: leasedLine });
}
