import type { Filter } from 'mongodb';
import type { StandingOrder } from '../../activities/exit/exit-ports';
import type { ActiveService, CustomerRecord } from '../../domain/exit/service';
import { processIdOf } from '../../domain/process/process-kind';
import { isTerminal } from '../../domain/process/state';
import type { StoredProcess } from '../documents';
import type { Store } from '../store';
import { type ExitTraces, tracesOf } from './exit-traces';

/** Which services there are, made from the views of orders and exits, and so from the event record (rule 3). */
export interface ServiceViews {
  /** A customer's active services, the oldest first. */
  servicesOf(customerNo: string): Promise<readonly ActiveService[]>;
  recordOf(customerNo: string): Promise<Omit<CustomerRecord, 'contracts'>>;
  /** How orders stand; two queries however many are asked for. Those our record does not know are not among them. */
  standingsOf(orders: readonly string[]): Promise<readonly StandingOrder[]>;
}

type Ordered = Pick<StoredProcess, 'businessKey' | 'customerNo' | 'state' | 'details'>;

export function createServiceViews({ processes }: Pick<Store, 'processes'>): ServiceViews {
  const ordersWhere = async (filter: Filter<StoredProcess>): Promise<readonly Ordered[]> =>
    await processes
      .find({ ...filter, kind: 'order' })
      .sort({ startedAt: 1, _id: 1 })
      .project<Ordered>({ _id: 0, businessKey: 1, customerNo: 1, state: 1, details: 1 })
      .toArray();

  async function standing(
    filter: Filter<StoredProcess>,
    exits: Filter<StoredProcess>,
  ): Promise<
    readonly { readonly order: Ordered; readonly service: Standing; readonly traces: ExitTraces }[]
  > {
    const [orders, traces] = await Promise.all([ordersWhere(filter), tracesOf(processes, exits)]);
    return orders.map((order) => ({ order, service: standingOf(order, traces), traces }));
  }

  const ofCustomer = async (customerNo: string) => await standing({ customerNo }, { customerNo });

  return {
    servicesOf: async (customerNo) => (await ofCustomer(customerNo)).flatMap(toService),
    recordOf: async (customerNo) => {
      const all = await ofCustomer(customerNo);
      const numbersOf = (wanted: Standing): string[] =>
        all.filter(({ service }) => service === wanted).map(({ order }) => order.businessKey);
      return { services: all.flatMap(toService), inFlight: numbersOf('in-flight'), over: numbersOf('over') };
    },
    standingsOf: async (orders) => {
      const ids = orders.map((orderNo) => processIdOf('order', orderNo));
      const touching = { $in: [...orders] };
      const kind = 'exit' as const;
      const named = [
        { kind, 'details.ceased': touching },
        { kind, 'details.leaving': touching },
      ];
      return (await standing({ _id: { $in: ids } }, { $or: named })).map(({ order, service }) => ({
        orderNo: order.businessKey,
        customerNo: order.customerNo,
        standing: service,
      }));
    },
  };
}

type Standing = StandingOrder['standing'];

function standingOf({ businessKey, state }: Ordered, { leaving, ceased }: ExitTraces): Standing {
  if (leaving.has(businessKey)) return 'leaving';
  if (!isTerminal(state)) return 'in-flight';
  return state === 'completed' && !ceased.has(businessKey) ? 'active' : 'over';
}

function toService({
  order: { businessKey, details },
  service,
  traces,
}: {
  readonly order: Ordered;
  readonly service: Standing;
  readonly traces: ExitTraces;
}): ActiveService[] {
  if (service !== 'active' && service !== 'leaving') return [];
  if (service === 'leaving' && traces.ceased.has(businessKey)) return [];
  const billing = (details['billing'] ?? null) as { readonly since: string } | null;
  return [
    {
      orderNo: businessKey,
      productCode: details['productCode'] as string,
      bandwidthKbps: (details['bandwidthKbps'] ?? null) as number | null,
      contractNo: traces.moved.get(businessKey) ?? ((details['contractNo'] ?? null) as string | null),
      billedSince: billing?.since ?? null,
      state: service,
    },
  ];
}
