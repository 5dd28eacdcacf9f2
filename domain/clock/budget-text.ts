import type { Budget } from '../calendar/working-calendar';
import type { Label } from '../people/department';

const hour = 60;

/** A budget in words: whole and half hours as hours, as what is left of it is told. */
export function budgetText(budget: Budget): Label {
  if ('workingDays' in budget)
    return { zh: `${budget.workingDays} 个工作日`, en: many(budget.workingDays, 'working day') };
  if ('days' in budget) return { zh: `${budget.days} 个自然日`, en: many(budget.days, 'calendar day') };
  const { workingMinutes } = budget;
  if (workingMinutes >= hour && workingMinutes % (hour / 2) === 0) {
    const hours = workingMinutes / hour;
    return { zh: `${hours} 个工作小时`, en: many(hours, 'working hour') };
  }
  return { zh: `${workingMinutes} 工作分钟`, en: many(workingMinutes, 'working minute') };
}

function many(count: number, of: string): string {
  return `${count} ${of}${count === 1 ? '' : 's'}`;
}
