import type { Instant } from '../calendar/working-calendar';
import type { FieldProblem } from '../errors';
import type { Json } from '../json';
import type { CoverageAnswers, CoverageTaskName } from './answers';
import type { Measurement } from './measurement';

/** What a form cannot know: the state of the case it is answered in. */
export interface AnswerFacts {
  readonly now: Instant;
  /** When network planning expects to have built; null where nothing is built. */
  readonly buildingAt: Instant | null;
  /** What the customers have been promised so far; null before the initial reply. */
  readonly promisedAt: Instant | null;
  readonly before: Measurement | null;
  /** When what the customer confirms was measured; null before. */
  readonly measuredAt: Instant | null;
}

type Rule<T extends CoverageTaskName> = (
  answer: CoverageAnswers[T],
  facts: AnswerFacts,
) => readonly FieldProblem[];

/** People's clocks run a little ahead of ours now and then; ms. */
const clockToleranceMs = 5 * 60_000;

/** Nobody plans further ahead; ms. */
const furthestMs = 5 * 365 * 86_400_000;

function inTheFuture(field: string, at: Instant, now: Instant): readonly FieldProblem[] {
  if (at <= now) return [{ field, reason: '必须晚于现在 / must lie in the future' }];
  if (Date.parse(at) - Date.parse(now) <= furthestMs) return [];
  return [{ field, reason: '不能晚于五年之后 / cannot lie more than five years ahead' }];
}

const rules: { readonly [T in CoverageTaskName]?: Rule<T> } = {
  'coverage-reply': ({ expectedAt }, { now }) => inTheFuture('expectedAt', expectedAt, now),
  'coverage-reply-joined': ({ expectedAt }, { now, promisedAt }) => {
    const problems = inTheFuture('expectedAt', expectedAt, now);
    if (problems.length > 0 || promisedAt === null || expectedAt >= promisedAt) return problems;
    const reason = `早于本单的承诺时间 / lies before what the case promises, ${promisedAt}`;
    return [{ field: 'expectedAt', reason }];
  },
  'coverage-choose-measure': ({ measure, needsBuilding }) =>
    measure === 'new-site' && !needsBuilding
      ? [{ field: 'needsBuilding', reason: '新建站点须经网络计划建设 / a new site has to be built' }]
      : [],
  'coverage-plan-building': (answer, { now }) =>
    answer.decision === 'build' ? inTheFuture('expectedAt', answer.expectedAt, now) : [],
  'coverage-agree-date': (answer, { now, buildingAt }) => {
    if (answer.decision === 'withdraw') return [];
    const problems = inTheFuture('dueAt', answer.dueAt, now);
    if (problems.length > 0 || buildingAt === null || answer.dueAt >= buildingAt) return problems;
    return [{ field: 'dueAt', reason: `早于预计建成时间 / lies before it is built, ${buildingAt}` }];
  },
  'coverage-measure-again': ({ after }, { before }) =>
    before === null || before.technology === after.technology
      ? []
      : [
          {
            field: 'after.technology',
            reason: `须与实施前一致 / has to be measured as before: ${before.technology}`,
          },
        ],
  'coverage-confirm': (answer, { now, measuredAt }) => {
    if (answer.decision === 'not-solved') return [];
    const confirmed = Date.parse(answer.confirmedAt);
    if (confirmed > Date.parse(now) + clockToleranceMs)
      return [{ field: 'confirmedAt', reason: '不能晚于现在 / cannot lie in the future' }];
    if (measuredAt !== null && confirmed < Date.parse(measuredAt) - clockToleranceMs)
      return [{ field: 'confirmedAt', reason: '不能早于复测 / cannot lie before the work was measured' }];
    return [];
  },
};

/** What is wrong with an answer by the rules of the business, field by field; its shape is the form's affair (forms.ts). */
export function problemsOfCoverageAnswer(
  name: CoverageTaskName,
  answer: Json,
  facts: AnswerFacts,
): readonly FieldProblem[] {
  const rule = rules[name] as ((answer: Json, facts: AnswerFacts) => readonly FieldProblem[]) | undefined;
  return rule === undefined ? [] : rule(answer, facts);
}
