import { localDateOf } from '../calendar/local-time';
import type { Instant, WorkingCalendar } from '../calendar/working-calendar';
import type { FieldProblem } from '../errors';
import type { NeedForecast } from './needs';
import { quarterOf } from './quarter';

const furthestYears = 5;

/** What is wrong with a forecast: quarters that are over, or too far ahead to be known; one need told twice. */
export function problemsOfForecast(
  forecast: readonly NeedForecast[],
  now: Instant,
  calendar: WorkingCalendar,
): readonly FieldProblem[] {
  const present = quarterOf(localDateOf(calendar, now));
  const furthest = `${Number(present.slice(0, 4)) + furthestYears}-Q4`;
  const told = new Set<string>();
  return forecast.flatMap(({ product, area, quarter }, n): readonly FieldProblem[] => {
    const field = `forecast.${n}.quarter`;
    if (quarter < present || quarter > furthest)
      return [
        { field, reason: `须在 ${present} 至 ${furthest} 之间 / has to be one of ${present} … ${furthest}` },
      ];
    const need = `${product} ${area} ${quarter}`;
    if (told.has(need)) return [{ field, reason: '需求重复 / is told twice' }];
    told.add(need);
    return [];
  });
}
