import type { StagePlan, StationWork } from '../../../domain/catalogue/plan';
import { networksOf } from '../../../domain/order/needs';
import { placeOfEnd } from '../../../domain/order/planned-steps';
import { type StationRef, executorsOf } from '../../../domain/people/groups';
import { type OrderCase, ask, reachOnce, resourceStationOf, step } from '../order-case';

type Plan = Extract<StagePlan, { stage: 'provisioning' }>;

interface WorkOrder {
  readonly key: string;
  readonly work: StationWork;
  readonly at: StationRef;
  readonly place: string;
}

/**
 * Dispatches the work orders of every station at once, in each segment and at each end, and waits for the last (O2A-2, O2A-3). The
 * resource station of the network, which gave the resources, hands them over.
 */
export async function provision(order: OrderCase, plan: Plan): Promise<void> {
  const workOrders = plan.work.flatMap((work) => workOrdersOf(order, work));
  await Promise.all(
    workOrders.map((workOrder) => step(order, workOrder.key, () => dispatch(order, workOrder))),
  );
  await reachOnce(order, 'work-done');
}

async function dispatch(order: OrderCase, { work, at, place }: WorkOrder): Promise<void> {
  const known = order.workedAt.some(
    ({ station, localNetwork }) => station === at.station && localNetwork === at.localNetwork,
  );
  if (!known) order.workedAt.push(at);
  await ask(order, work.task, {
    group: executorsOf(at),
    candidates: [],
    from: resourceStationOf(at.localNetwork),
    place,
    limit: work.limit,
    context: { resources: resourcesAt(order, place) },
  });
}

function workOrdersOf({ start }: OrderCase, work: StationWork): WorkOrder[] {
  const { station, task } = work;
  return work.at === 'each-end'
    ? start.ends.map((end) => ({
        key: `${task}:${end.end}`,
        work,
        at: { station, localNetwork: end.localNetwork },
        place: placeOfEnd(end),
      }))
    : networksOf(start).map((localNetwork) => ({
        key: `${task}:${localNetwork}`,
        work,
        at: { station, localNetwork },
        place: localNetwork,
      }));
}

/** The reserved resources a station works with: those of its end or of the ends in its network, and the line's. */
function resourcesAt({ process, start }: OrderCase, place: string): { slot: string; id: string }[] {
  const ends = start.ends.filter((end) => end.localNetwork === place || placeOfEnd(end) === place);
  const prefixes = ['line.', ...ends.map(({ end }) => `${end}.`)];
  return process.record.view.resources
    .filter(({ slot, state }) => state === 'reserved' && prefixes.some((prefix) => slot.startsWith(prefix)))
    .map(({ slot, id }) => ({ slot, id }));
}
