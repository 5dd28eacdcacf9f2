import { z } from 'zod';
import type { Budget, Instant, Pause } from '../../domain/calendar/working-calendar';
import { BusinessError, type FieldProblem } from '../../domain/errors';

const amount = (most: number) => z.number().min(0).max(most);

const budget = z
  .union([
    z.strictObject({ workingDays: amount(3_650) }),
    z.strictObject({ workingMinutes: amount(1_000_000) }),
    z.strictObject({ days: amount(3_650) }),
  ])
  .meta({ description: '时限：工作日、工作分钟或自然日 / working days, working minutes or calendar days' });

const moment = z.iso.datetime({ offset: true });

/** What is asked of a calendar: a time to count from, how much of it, and what does not count. */
export const deadlineQuestion = z.strictObject({
  from: moment.meta({ description: '起算时刻 / counted from', example: '2026-11-20T16:00:00+08:00' }),
  budget,
  pauses: z
    .array(z.strictObject({ from: moment, to: moment }))
    .max(100)
    .default([])
    .meta({ description: '暂停时段 / times that do not count' }),
});

/** A question whose times can be counted with. */
interface Times {
  readonly from: Instant;
  readonly budget: Budget;
  readonly pauses: readonly Pause[];
}

const mostYearsAway = 10;

/**
 * The times of a question, within ten years of `now`: counting day by day through centuries would keep everybody waiting.
 * @throws BusinessError `invalid-request` naming every time that is out of bounds or order
 */
export function timesOf(question: z.output<typeof deadlineQuestion>, now: Instant): Times {
  const problems: FieldProblem[] = [];
  const near = (text: string, field: string): Instant => {
    const ms = Date.parse(text);
    if (ms >= yearsFrom(now, -mostYearsAway) && ms <= yearsFrom(now, mostYearsAway)) {
      return new Date(ms).toISOString();
    }
    problems.push({ field, reason: '与今相距须在十年以内 / has to be within ten years of now' });
    return now;
  };
  const from = near(question.from, 'from');
  const pauses = question.pauses.map((pause, n) => ({
    from: near(pause.from, `pauses.${n}.from`),
    to: near(pause.to, `pauses.${n}.to`),
  }));
  if (problems.length === 0) problems.push(...backwards(pauses));
  if (problems.length > 0)
    throw new BusinessError('invalid-request', 'These times cannot be counted with.', problems);
  return { from, budget: question.budget, pauses };
}

function backwards(pauses: readonly { readonly from: Instant; readonly to: Instant }[]): FieldProblem[] {
  return pauses.flatMap(({ from, to }, n) =>
    to < from ? [{ field: `pauses.${n}.to`, reason: '早于开始 / lies before its start' }] : [],
  );
}

function yearsFrom(now: Instant, years: number): number {
  const date = new Date(now);
  return date.setUTCFullYear(date.getUTCFullYear() + years);
}
