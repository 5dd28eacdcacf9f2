import { missesOf } from '../../../domain/catalogue/measure';
import type { StagePlan } from '../../../domain/catalogue/plan';
import { networksOf } from '../../../domain/order/needs';
import { executorsOf } from '../../../domain/people/groups';
import { type OrderCase, ask, nextRound, reach } from '../order-case';
import { rework } from '../rework';

type Plan = Extract<StagePlan, { stage: 'test' }>;

/**
 * One test from end to end with measured values, by the station of the first end's network (O2A-2, O2A-3). Whether it passes is judged
 * against the product's limits. A failed test makes rework for the station at fault, then the test is taken again (O2A-5).
 */
export async function testEndToEnd(order: OrderCase, plan: Plan): Promise<void> {
  const { start } = order;
  const { measures } = start.product;
  const [localNetwork] = networksOf(start);
  const tester = { station: plan.station, localNetwork: localNetwork ?? start.homeNetwork };
  for (;;) {
    const answer = await ask(order, 'test-end-to-end', {
      group: executorsOf(tester),
      candidates: [],
      place: null,
      limit: plan.limit,
      context: {
        measures: measures.map((measure) => ({ ...measure, label: { ...measure.label } })),
        round: nextRound(order, 'test'),
      },
    });
    const misses = missesOf(measures, answer.measured, start.bandwidthKbps);
    if (misses.length === 0 && answer.faultAt === null) {
      reach(order, 'test-passed', { measured: answer.measured });
      return;
    }
    reach(order, 'test-failed', { measured: answer.measured });
    await rework(
      order,
      answer.faultAt ?? tester,
      misses.map(({ name }) => name).join(', ') || (answer.note ?? 'test'),
    );
  }
}
