import type { Budget } from '../calendar/working-calendar';
import type { ExtraLimits, StagePlan, StationWork } from '../catalogue/plan';
import type { Product } from '../catalogue/product';

/** The time limits of a product, as administrators decide on them. */
export interface ProductLimits {
  readonly promise: Budget;
  /** By stage, for the stages that have a limit of their own. */
  readonly stages: Readonly<Record<string, Budget>>;
  /** By task of the stations. */
  readonly work: Readonly<Record<string, Budget>>;
  readonly extraLimits: ExtraLimits;
}

/** A product's time limits, apart from what it is made of. */
export function productLimitsOf({ promise, stages, extraLimits }: Product): ProductLimits {
  return {
    promise,
    stages: Object.fromEntries(stages.flatMap((plan) => ('limit' in plan ? [[plan.stage, plan.limit]] : []))),
    work: Object.fromEntries(workOf(stages).map(({ task, limit }) => [task, limit])),
    extraLimits,
  };
}

/** The product with other time limits; what they don't name stays as it is. */
export function withProductLimits(product: Product, limits: ProductLimits): Product {
  return {
    ...product,
    promise: limits.promise,
    extraLimits: limits.extraLimits,
    stages: product.stages.map((plan) => withLimits(plan, limits)),
  };
}

function withLimits(plan: StagePlan, { stages, work }: ProductLimits): StagePlan {
  if ('limit' in plan) return { ...plan, limit: stages[plan.stage] ?? plan.limit };
  if (plan.stage !== 'provisioning') return plan;
  return { ...plan, work: plan.work.map((each) => ({ ...each, limit: work[each.task] ?? each.limit })) };
}

function workOf(stages: readonly StagePlan[]): readonly StationWork[] {
  return stages.flatMap((plan): readonly StationWork[] => (plan.stage === 'provisioning' ? plan.work : []));
}

/** Whether a value of a table is a time limit. */
export function isBudget(value: unknown): value is Budget {
  if (typeof value !== 'object' || value === null) return false;
  return ['workingDays', 'workingMinutes', 'days'].some((unit) => Object.hasOwn(value, unit));
}
