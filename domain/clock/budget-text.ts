import type { Budget } from '../calendar/working-calendar';
import type { Label } from '../people/department';

/** A budget in words. */
export function budgetText(budget: Budget): Label {
  if ('workingDays' in budget)
    return { zh: `${budget.workingDays} 个工作日`, en: `${budget.workingDays} working day(s)` };
  if ('days' in budget) return { zh: `${budget.days} 个自然日`, en: `${budget.days} calendar day(s)` };
  return { zh: `${budget.workingMinutes} 工作分钟`, en: `${budget.workingMinutes} working minutes` };
}
