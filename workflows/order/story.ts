import type { Stage, StagePlan } from '../../domain/catalogue/plan';
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
import { beginUndoing } from './undo-work';

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

/**
 * Takes an order through the stages of its product, one after the other; between two of them it stands still while on hold. Told anew
 * after an amendment, it goes through what stands and takes up what is to be done again (O2A-4).
 */
export async function tellOrder(order: OrderCase): Promise<void> {
  const undone = Promise.all(beginUndoing(order));
  // Whoever cancels the story cancels this too; it is awaited before activation.
  undone.catch(() => {});
  for (const plan of order.start.product.stages) {
    await order.control.clear();
    if (plan.stage === 'activation') await undone;
    // Waiting for that, somebody may have put the order on hold again.
    await order.control.clear();
    order.stage = plan.stage;
    const stage = stages[plan.stage] as StageStory<Stage>;
    await stage(order, plan);
  }
}
