import { missesOf } from '../../../domain/catalogue/measure';
import type { StagePlan } from '../../../domain/catalogue/plan';
import { networksOf } from '../../../domain/order/needs';
import { executorsOf, stationHeads } from '../../../domain/people/groups';
import { superiorOf } from '../../../domain/process/escalation';
import { type OrderCase, ask, managerOf, nextRound, reach, step } from '../order-case';
import { rework } from '../rework';

type Plan = Extract<StagePlan, { stage: 'test' }>;

/**
 * One test from end to end with measured values, by the station of the first end's network (O2A-2, O2A-3). Whether it passes is judged
 * against the product's limits. A failed test makes rework for the station at fault, then the test is taken again (O2A-5).
 */
export async function testEndToEnd(order: OrderCase, plan: Plan): Promise<void> {
  await step(order, 'test', () => testUntilPassed(order, plan));
}

/** The same, taken again whatever was tested before. */
export async function testUntilPassed(order: OrderCase, plan: Plan): Promise<void> {
  const { start } = order;
  const { measures } = start.product;
  const [localNetwork] = networksOf(start);
  const tester = { station: plan.station, localNetwork: localNetwork ?? start.homeNetwork };
  for (;;) {
    const answer = await ask(order, 'test-end-to-end', {
      group: executorsOf(tester),
      candidates: [],
      from: managerOf(order),
      place: null,
      ...(plan.fourEyes && {
        fourEyes: {
          excluded: doersOf(order),
          otherwise: [superiorOf(executorsOf(tester)), stationHeads],
        },
      }),
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
      { group: executorsOf(tester), person: null },
      misses.map(({ name }) => name).join(', ') || (answer.note ?? 'test'),
    );
  }
}

/** Those whose work the test is about: nobody reviews their own (O2A-5). */
function doersOf({ process, start }: OrderCase): readonly string[] {
  const work = new Set<string>(['rework']);
  for (const plan of start.product.stages) {
    if (plan.stage === 'provisioning') for (const { task } of plan.work) work.add(task);
  }
  const doers = process.record
    .allTasks()
    .flatMap(({ name, completedBy }) => (completedBy !== null && work.has(name) ? [completedBy] : []));
  return [...new Set(doers)].sort();
}
