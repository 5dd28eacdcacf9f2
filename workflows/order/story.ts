import type { Stage, StagePlan } from '../../domain/catalogue/plan';
import { theProcess } from '../../domain/process/actor';
import type { OrderCase } from './order-case';
import { acceptByCustomer } from './stages/acceptance';
import { activate } from './stages/activation';
import { billAndFile } from './stages/billing';
import { intake } from './stages/intake';
import { confirmPromise } from './stages/promise';
import { provision } from './stages/provisioning';
import { reserve } from './stages/reservation';
import { resourceCheck } from './stages/resource-check';
import { callBack } from './stages/survey';
import { testEndToEnd } from './stages/test';

type StageStory<S extends Stage> = (
  order: OrderCase,
  plan: Extract<StagePlan, { stage: S }>,
) => Promise<void>;

const stages: { readonly [S in Stage]: StageStory<S> } = {
  intake,
  'resource-check': resourceCheck,
  promise: confirmPromise,
  reservation: reserve,
  provisioning: provision,
  test: testEndToEnd,
  activation: activate,
  acceptance: acceptByCustomer,
  billing: billAndFile,
  survey: callBack,
};

/** Takes an order through the stages of its product, one after the other; between two of them it stands still while on hold. */
export async function tellOrder(order: OrderCase): Promise<void> {
  for (const plan of order.start.product.stages) {
    await order.control.clear();
    order.process.record.add('stage.entered', { stage: plan.stage }, theProcess);
    const stage = stages[plan.stage] as StageStory<Stage>;
    await stage(order, plan);
  }
}
