import type { StagePlan, StationWork } from '../../../domain/catalogue/plan';
import { networksOf } from '../../../domain/order/needs';
import { type StationRef, executorsOf } from '../../../domain/people/groups';
import { type OrderCase, ask, reach } from '../order-case';

type Plan = Extract<StagePlan, { stage: 'provisioning' }>;

interface WorkOrder {
  readonly work: StationWork;
  readonly at: StationRef;
  readonly place: string;
}

/** Dispatches the work orders of every station at once, in each local network and at each end, and waits for the last (O2A-2, O2A-3). */
export async function provision(order: OrderCase, plan: Plan): Promise<void> {
  const workOrders = plan.work.flatMap((work) => workOrdersOf(order, work));
  for (const { at } of workOrders) order.workedAt.push(at);
  await Promise.all(
    workOrders.map(({ work, at, place }) =>
      ask(order, work.task, {
        group: executorsOf(at),
        candidates: [],
        place,
        limit: work.limit,
        context: { resources: resourcesAt(order, place) },
      }),
    ),
  );
  reach(order, 'work-done', null);
}

function workOrdersOf({ start }: OrderCase, work: StationWork): WorkOrder[] {
  const { station } = work;
  return work.at === 'each-end'
    ? start.ends.map((end) => ({
        work,
        at: { station, localNetwork: end.localNetwork },
        place: `${end.end}: ${end.address}`,
      }))
    : networksOf(start).map((localNetwork) => ({ work, at: { station, localNetwork }, place: localNetwork }));
}

/** The reserved resources a station works with: those of its end, and the line's. */
function resourcesAt({ process }: OrderCase, place: string): { slot: string; id: string }[] {
  const end = /^([ab]): /.exec(place)?.[1];
  return process.record.view.resources
    .filter(({ slot }) => end === undefined || slot.startsWith(`${end}.`) || slot.startsWith('line.'))
    .map(({ slot, id }) => ({ slot, id }));
}
