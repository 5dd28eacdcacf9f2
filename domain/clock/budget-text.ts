import type { Budget } from '../calendar/working-calendar';
import type { Label } from '../people/department';

/** A budget in words. */
export function budgetText(budget: Budget): Label {
  if ('workingDays' in budget)
    return { zh: `${budget.workingDays} 个工作日`, en: many(budget.workingDays, 'working day') };
  if ('days' in budget) return { zh: `${budget.days} 个自然日`, en: many(budget.days, 'calendar day') };
  return { zh: `${budget.workingMinutes} 工作分钟`, en: many(budget.workingMinutes, 'working minute') };
}

function many(count: number, of: string): string {
  return `${count} ${of}${count === 1 ? '' : 's'}`;
}
