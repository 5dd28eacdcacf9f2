import type { StagePlan } from '../catalogue/plan';
import type { Budget, Instant, WorkingCalendar } from '../calendar/working-calendar';
import { budgetMs } from '../calendar/working-time';
import type { Product } from '../catalogue/product';
import type { StageLimit } from './forecast';

/**
 * How long each stage of a product may take up to the customer's acceptance, in order; work done side by side counts as its longest.
 * Intake has the customer's own limit (ENT-3). `calendar` and `now`: what budgets are compared by.
 */
export function stageLimits(
  { stages }: Pick<Product, 'stages'>,
  orderResponse: Budget,
  calendar: WorkingCalendar,
  now: Instant,
): readonly StageLimit[] {
  const acceptance = stages.findIndex(({ stage }) => stage === 'acceptance');
  const longestOf = (plan: Extract<StagePlan, { stage: 'provisioning' }>): Budget | null => {
    const [longest] = plan.work
      .map(({ limit }) => limit)
      .toSorted((a, b) => budgetMs(calendar, now, b) - budgetMs(calendar, now, a));
    return longest ?? null;
  };
  return stages.slice(0, acceptance + 1).map((plan) => {
    if (plan.stage === 'intake') return { stage: plan.stage, limit: orderResponse };
    if (plan.stage === 'provisioning') return { stage: plan.stage, limit: longestOf(plan) };
    return { stage: plan.stage, limit: 'limit' in plan ? plan.limit : null };
  });
}
