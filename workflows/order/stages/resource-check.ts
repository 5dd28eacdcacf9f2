import type { StagePlan } from '../../../domain/catalogue/plan';
import { segmentsOf } from '../../../domain/order/needs';
import { checkKey, placeOfEnd, transitCheckKey } from '../../../domain/order/planned-steps';
import type { LocalNetwork } from '../../../domain/people/department';
import { executorsOf } from '../../../domain/people/groups';
import { type OrderCase, ask, managerOf, reachOnce, step } from '../order-case';
import { provideResources } from '../shortage';

type Plan = Extract<StagePlan, { stage: 'resource-check' }>;

interface Place {
  readonly key: string;
  readonly localNetwork: LocalNetwork;
  readonly place: string;
  readonly addressId: string | null;
}

/**
 * The resource station of each end, and of each network the line only passes through, says whether the order can be served there
 * (O2A-2, O2A-3); a lack is provided for first (O2A-7).
 */
export async function resourceCheck(order: OrderCase, plan: Plan): Promise<void> {
  await Promise.all(
    placesOf(order).map((place) => step(order, place.key, () => checkPlace(order, plan, place))),
  );
  await reachOnce(order, 'resources-confirmed');
}

function placesOf({ start }: OrderCase): readonly Place[] {
  return segmentsOf(start).flatMap(({ localNetwork, ends, role }): readonly Place[] =>
    role === 'transit'
      ? [{ key: transitCheckKey(localNetwork), localNetwork, place: localNetwork, addressId: null }]
      : ends.map((end) => ({
          key: checkKey(end.end),
          localNetwork,
          place: placeOfEnd(end),
          addressId: end.addressId,
        })),
  );
}

async function checkPlace(
  order: OrderCase,
  plan: Plan,
  { localNetwork, place, addressId }: Place,
): Promise<void> {
  for (;;) {
    const answer = await ask(order, 'check-resources', {
      group: executorsOf({ station: 'resource', localNetwork }),
      candidates: [],
      from: managerOf(order),
      place,
      limit: plan.limit,
      context: { addressId },
    });
    if (answer.result === 'available') return;
    await provideResources(order, answer.remedy, answer.note, place, localNetwork);
  }
}
