import type { FieldProblem } from '../errors';
import type { Instant } from '../calendar/working-calendar';
import type { Clock } from '../clock/clock';
import { type Measure, missesOf } from '../catalogue/measure';
import type { Json } from '../json';
import type { OrderAnswers, OrderTaskName } from './answers';
import type { StationRef } from '../people/groups';

/** What an answer is judged against: the order as it stands, and the context its task was offered with. */
export interface AnswerFacts {
  readonly now: Instant;
  readonly receivedAt: Instant;
  /** The promise as it stands. */
  readonly promise: Pick<Clock, 'dueAt' | 'agreedDueAt'> | null;
  /** When the remedy that a new promise is about is expected (O2A-7). */
  readonly expectedAt: Instant | null;
  /** When the network was activated; null before. */
  readonly activatedAt: Instant | null;
  /** Stations that worked on this order and can be named as being at fault. */
  readonly workedAt: readonly StationRef[];
  readonly measures: readonly Measure[];
  readonly bandwidthKbps: number | null;
}

type Rule<T extends OrderTaskName> = (answer: OrderAnswers[T], facts: AnswerFacts) => readonly FieldProblem[];

/** People's clocks run a little ahead of ours now and then; ms. */
const clockToleranceMs = 5 * 60_000;

/** Nobody plans further ahead; and no clock counts further (see `budgetMs`). */
const furthestMs = 5 * 365 * 86_400_000;

function inTheFuture(field: string, at: Instant, now: Instant): readonly FieldProblem[] {
  if (at <= now) return [{ field, reason: '必须晚于现在 / must lie in the future' }];
  if (Date.parse(at) - Date.parse(now) <= furthestMs) return [];
  return [{ field, reason: '不能晚于五年之后 / cannot lie more than five years ahead' }];
}

function oneThatWorked(
  field: string,
  fault: StationRef,
  workedAt: readonly StationRef[],
): readonly FieldProblem[] {
  return workedAt.some((s) => s.station === fault.station && s.localNetwork === fault.localNetwork)
    ? []
    : [{ field, reason: '该工位未参与本订单 / this station did no work on the order' }];
}

const rules: { readonly [T in OrderTaskName]?: Rule<T> } = {
  'plan-remedy': (answer, { now }) => inTheFuture('expectedAt', answer.expectedAt, now),
  'agree-new-promise': (answer, { now, expectedAt, promise }) => {
    if (answer.decision === 'cancel') return [];
    const problems = inTheFuture('dueAt', answer.dueAt, now);
    if (problems.length > 0) return problems;
    if (expectedAt !== null && answer.dueAt < expectedAt) {
      return [
        { field: 'dueAt', reason: `早于补建完成时间 / lies before the remedy is expected, ${expectedAt}` },
      ];
    }
    // The other end's remedy may already have moved the promise further out.
    const agreed = promise?.agreedDueAt === null ? null : (promise?.dueAt ?? null);
    if (agreed === null || answer.dueAt >= agreed) return [];
    return [{ field: 'dueAt', reason: `早于已商定的承诺 / lies before what was agreed already, ${agreed}` }];
  },
  'confirm-promise': (answer, { now, promise }) => {
    if (answer.decision === 'confirm') return [];
    const promiseDueAt = promise?.dueAt ?? null;
    const problems = inTheFuture('dueAt', answer.dueAt, now);
    if (problems.length > 0 || promiseDueAt === null || answer.dueAt > promiseDueAt) return problems;
    return [
      { field: 'dueAt', reason: `须晚于现承诺 / must be later than the present promise, ${promiseDueAt}` },
    ];
  },
  'test-end-to-end': (answer, facts) => {
    const misses = missesOf(facts.measures, answer.measured, facts.bandwidthKbps);
    if (answer.faultAt !== null) return oneThatWorked('faultAt', answer.faultAt, facts.workedAt);
    return misses.length === 0
      ? []
      : [
          {
            field: 'faultAt',
            reason: `指标未达标，须指明责任工位 / limits missed (${misses.map((m) => m.name).join(', ')}): name the station at fault`,
          },
        ];
  },
  'record-acceptance': (answer, { now, receivedAt, activatedAt, workedAt }) => {
    if (answer.decision === 'refused') return oneThatWorked('faultAt', answer.faultAt, workedAt);
    const signed = Date.parse(answer.signedAt);
    if (signed > Date.parse(now) + clockToleranceMs) {
      return [{ field: 'signedAt', reason: '不能晚于现在 / cannot lie in the future' }];
    }
    // Billing starts from the signature: nobody pays for days without a line.
    if (signed < Date.parse(activatedAt ?? receivedAt) - clockToleranceMs) {
      return [{ field: 'signedAt', reason: '不能早于开通 / cannot lie before the activation' }];
    }
    return [];
  },
};

/** What is wrong with an answer by the rules of the business, field by field; its shape is the form's affair (forms.ts). */
export function problemsOfAnswer(
  name: OrderTaskName,
  answer: Json,
  facts: AnswerFacts,
): readonly FieldProblem[] {
  const rule = rules[name] as ((answer: Json, facts: AnswerFacts) => readonly FieldProblem[]) | undefined;
  return rule === undefined ? [] : rule(answer, facts);
}
