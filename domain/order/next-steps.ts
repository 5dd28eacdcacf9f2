import type { Stage, StagePlan } from '../catalogue/plan';
import { type Label, departmentLabels } from '../people/department';
import type { TaskView } from '../process/human-task';
import type { PlannedStage } from '../process/flow';
import { labelOf } from '../process/labels';
import { type OpenWork, openWorkOf, stationAt } from '../process/open-work';
import type { ProcessView } from '../process/process-view';
import { networksOf, segmentsOf } from './needs';
import type { OrderedService } from './planned-steps';

/** One stage an order still has before it, who does it, and what of it is open already. */
export interface NextStep {
  readonly stage: Stage;
  readonly label: Label;
  /** Whether it is the stage the order is in. */
  readonly current: boolean;
  readonly by: readonly Label[];
  readonly open: readonly OpenWork[];
}

/**
 * What still has to happen until the order's loop is closed (O2A-4): the stages of its plan from the present one on, and earlier ones
 * that have something open after an amendment. Nothing for an order that is over, or before its record names a stage.
 */
export function nextSteps(
  order: OrderedService,
  view: Pick<ProcessView, 'stage' | 'closedAt'>,
  openTasks: readonly TaskView[],
): readonly NextStep[] {
  if (view.closedAt !== null) return [];
  const { stages } = order.product;
  const current = stages.findIndex(({ stage }) => stage === view.stage);
  return stages.flatMap((plan, index): readonly NextStep[] => {
    const { stage } = plan;
    const open = openTasks.filter((task) => task.stage === stage).map(openWorkOf);
    if (index < current && open.length === 0) return [];
    return [
      { stage, label: labelOf('stage', stage), current: index === current, by: doersOf(order, plan), open },
    ];
  });
}

const networkSystem: Label = { zh: '网络系统', en: 'Network system' };
const billingSystem: Label = { zh: '计费系统', en: 'Billing system' };

type DoersOf<S extends Stage> = (
  order: OrderedService,
  plan: Extract<StagePlan, { stage: S }>,
) => readonly Label[];

const keyAccounts = (): readonly Label[] => [departmentLabels['key-accounts']];

/** Who does a stage of an order. */
const doers: { readonly [S in Stage]: DoersOf<S> } = {
  intake: keyAccounts,
  'resource-check': (order) =>
    networksOf(order).map((localNetwork) => stationAt({ station: 'resource', localNetwork })),
  promise: keyAccounts,
  reservation: () => [networkSystem],
  provisioning: (order, { work }) =>
    work.flatMap(({ station, at }) =>
      segmentsOf(order)
        .filter(({ ends }) => at === 'each-network' || ends.length > 0)
        .map(({ localNetwork }) => stationAt({ station, localNetwork })),
    ),
  test: (order, { station }) =>
    networksOf(order)
      .slice(0, 1)
      .map((localNetwork) => stationAt({ station, localNetwork })),
  activation: () => [networkSystem],
  acceptance: keyAccounts,
  billing: () => [billingSystem, { zh: 'CRM', en: 'CRM' }],
  survey: () => [departmentLabels['call-centre']],
};

function doersOf(order: OrderedService, plan: StagePlan): readonly Label[] {
  return (doers[plan.stage] as DoersOf<Stage>)(order, plan);
}

/** Every stage of an order's plan, in order, with who does it. */
export function plannedStages(order: OrderedService): readonly PlannedStage[] {
  return order.product.stages.map((plan) => ({
    stage: plan.stage,
    certain: true,
    by: doersOf(order, plan),
  }));
}
