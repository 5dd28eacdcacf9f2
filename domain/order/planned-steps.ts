import type { Budget } from '../calendar/working-calendar';
import type { Stage } from '../catalogue/plan';
import type { Json } from '../json';
import type { Label } from '../people/department';
import type { StationRef } from '../people/groups';
import { needsOf, networksOf, segmentsOf } from './needs';
import type { OrderEnd, OrderStart } from './order';
import { orderTaskTitles } from './tasks';

/** What the steps of an order follow from. */
export type OrderedService = Pick<
  OrderStart,
  'ends' | 'homeNetwork' | 'product' | 'bandwidthKbps' | 'requestedDate'
>;

/** One step of an order up to its activation. */
export interface PlannedStep {
  /** Names the step in its order: `check:a`, `configure-data:kunming`… */
  readonly key: string;
  readonly stage: Stage;
  readonly title: Label;
  readonly place: string | null;
  /** What the step follows from: when that changes, it has to be done again. */
  readonly basis: Json;
  /** Null for steps done by systems. */
  readonly limit: Budget | null;
  /** The station whose work it is; null for others. */
  readonly work: StationRef | null;
  /** Whether it is work at the customer's place, lost at a cost when it is undone. */
  readonly isVisit: boolean;
}

type StepOf = Omit<PlannedStep, 'stage'>;

const none = { limit: null, work: null, isVisit: false } as const;

export const checkKey = (end: OrderEnd['end']): string => `check:${end}`;
export const transitCheckKey = (network: string): string => `check:transit:${network}`;

/** Where an end is, in words. */
export function placeOfEnd({ end, address }: OrderEnd): string {
  return `${end}: ${address}`;
}

/** What the work in one network follows from: the bandwidth, the ends there, and the networks before and behind it on the route. */
function networkBasis(order: OrderedService, network: string): Json {
  const route = networksOf(order);
  const index = route.findIndex((name) => name === network);
  const addresses = order.ends
    .filter(({ localNetwork }) => localNetwork === network)
    .map(({ addressId }) => addressId);
  return {
    bandwidthKbps: order.bandwidthKbps,
    neighbours: [route[index - 1] ?? null, route[index + 1] ?? null],
    addresses,
  };
}

function checks(order: OrderedService, limit: Budget): readonly StepOf[] {
  const title = orderTaskTitles['check-resources'];
  return [
    ...order.ends.map((end) => ({
      ...none,
      key: checkKey(end.end),
      title,
      place: placeOfEnd(end),
      basis: { addressId: end.addressId, bandwidthKbps: order.bandwidthKbps },
      limit,
    })),
    ...segmentsOf(order)
      .filter(({ role }) => role === 'transit')
      .map(({ localNetwork }) => ({
        ...none,
        key: transitCheckKey(localNetwork),
        title,
        place: localNetwork,
        basis: networkBasis(order, localNetwork),
        limit,
      })),
  ];
}

/** The steps of the stages that an amendment can reach, in the order of the plan (O2A-2, O2A-3, O2A-4). */
export function plannedSteps(order: OrderedService): readonly PlannedStep[] {
  return order.product.stages.flatMap((plan): readonly PlannedStep[] => {
    const { stage } = plan;
    const inStage = (step: StepOf): PlannedStep => ({ ...step, stage });
    switch (plan.stage) {
      case 'resource-check':
        return checks(order, plan.limit).map(inStage);
      case 'promise': {
        const title = orderTaskTitles['confirm-promise'];
        const basis = { requestedDate: order.requestedDate };
        return [inStage({ ...none, key: 'promise', title, place: null, basis, limit: plan.limit })];
      }
      case 'reservation': {
        const title = { zh: '预占资源', en: 'Reserve resources' };
        const basis = needsOf(order).map((need) => ({ ...need, localNetworks: [...need.localNetworks] }));
        return [inStage({ ...none, key: 'reserve', title, place: null, basis })];
      }
      case 'provisioning':
        return plan.work.flatMap(({ task, station, at, limit }) => {
          const title = orderTaskTitles[task];
          return at === 'each-end'
            ? order.ends.map((end) =>
                inStage({
                  key: `${task}:${end.end}`,
                  title,
                  place: placeOfEnd(end),
                  basis: { addressId: end.addressId },
                  limit,
                  work: { station, localNetwork: end.localNetwork },
                  isVisit: station === 'field',
                }),
              )
            : networksOf(order).map((localNetwork) =>
                inStage({
                  key: `${task}:${localNetwork}`,
                  title,
                  place: localNetwork,
                  basis: networkBasis(order, localNetwork),
                  limit,
                  work: { station, localNetwork },
                  isVisit: false,
                }),
              );
        });
      case 'test': {
        const title = orderTaskTitles['test-end-to-end'];
        const basis = {
          bandwidthKbps: order.bandwidthKbps,
          addresses: order.ends.map(({ addressId }) => addressId),
          route: [...networksOf(order)],
        };
        return [inStage({ ...none, key: 'test', title, place: null, basis, limit: plan.limit })];
      }
      default:
        return [];
    }
  });
}
