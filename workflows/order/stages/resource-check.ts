import type { StagePlan } from '../../../domain/catalogue/plan';
import type { OrderEnd } from '../../../domain/order/order';
import { executorsOf } from '../../../domain/people/groups';
import { type OrderCase, ask, reach } from '../order-case';
import { provideResources } from '../shortage';

type Plan = Extract<StagePlan, { stage: 'resource-check' }>;

/** The resource station of each end says whether the order can be served there; a lack is provided for first (O2A-7). */
export async function resourceCheck(order: OrderCase, plan: Plan): Promise<void> {
  await Promise.all(order.start.ends.map((end) => checkEnd(order, plan, end)));
  reach(order, 'resources-confirmed', null);
}

async function checkEnd(order: OrderCase, plan: Plan, end: OrderEnd): Promise<void> {
  for (;;) {
    const answer = await ask(order, 'check-resources', {
      group: executorsOf({ station: 'resource', localNetwork: end.localNetwork }),
      candidates: [],
      place: `${end.end}: ${end.address}`,
      limit: plan.limit,
      context: { addressId: end.addressId },
    });
    if (answer.result === 'available') return;
    await provideResources(order, answer.remedy, answer.note, `${end.end}: ${end.address}`);
  }
}
