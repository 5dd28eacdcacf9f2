import type { Instant, WorkingCalendar } from '../calendar/working-calendar';
import type { FieldProblem } from '../errors';
import type { Json } from '../json';
import type { TaskView } from '../process/human-task';
import type { SolutionAnswers, SolutionTaskName } from './answers';
import { problemsOfForecast } from './forecast-rules';
import { type SolutionStart, mostRounds } from './solution';
import { isWithinLimit, trialLimit } from './trial';

/** What an answer is judged against. */
export interface AnswerFacts {
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
  readonly start: Pick<SolutionStart, 'asked' | 'entitled'>;
  /** What its task was offered with. */
  readonly context: TaskView['context'];
}

type Rule<T extends SolutionTaskName> = (
  answer: SolutionAnswers[T],
  facts: AnswerFacts,
) => readonly FieldProblem[];

/** Nobody plans further ahead; no clock counts further. */
const furthestMs = 5 * 365 * 86_400_000;

function inTheFuture(field: string, at: Instant | null, now: Instant): readonly FieldProblem[] {
  if (at === null) return [];
  if (at <= now) return [{ field, reason: '必须晚于现在 / must lie in the future' }];
  if (Date.parse(at) - Date.parse(now) <= furthestMs) return [];
  return [{ field, reason: '不能晚于五年之后 / cannot lie more than five years ahead' }];
}

function strings(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function instantIn(value: Json | undefined): Instant {
  return typeof value === 'string' ? value : '';
}

function numberIn(value: Json | undefined): number {
  return typeof value === 'number' ? value : 0;
}

const tooOften = (field: string): readonly FieldProblem[] => [
  { field, reason: `已达 ${mostRounds} 次 / ${mostRounds} times are the most` },
];

/** ENT-6: a trial not longer than the tier's; to a tier it is not offered to, only when the customer asks. */
function trialProblems(
  trial: SolutionAnswers['present-solution']['trial'],
  { now, calendar, start: { asked, entitled }, context }: AnswerFacts,
): readonly FieldProblem[] {
  if (trial === null) return [];
  // What the customer has tried before counts: a revised design does not begin the months anew.
  const limitAt = instantIn(context['trialLimitAt']) || trialLimit(calendar, now, entitled.trialMonths);
  const problems: FieldProblem[] = [];
  if (!isWithinLimit(calendar, now, trial.days, limitAt)) {
    const reason = `试用至多 ${entitled.trialMonths} 个月 / a trial of this customer lasts ${entitled.trialMonths} months at most, from the first one on (ENT-6)`;
    problems.push({ field: 'trial.days', reason });
  }
  if (!entitled.trialOffered && !asked.trial && trial.askedBy !== 'customer') {
    const reason = '该等级不主动提供试用 / a trial is not offered to this tier unasked (ENT-6)';
    problems.push({ field: 'trial.askedBy', reason });
  }
  return problems;
}

/** ENT-7: so many demonstrations a year are ours to offer; one the customer asks for is given. */
function demonstrationProblems(
  demonstration: SolutionAnswers['present-solution']['demonstration'],
  { start: { asked, entitled }, context }: AnswerFacts,
): readonly FieldProblem[] {
  if (demonstration === null || demonstration.askedBy === 'customer' || asked.demonstration) return [];
  if (numberIn(context['demonstrationsThisYear']) < entitled.demonstrationsPerYear) return [];
  const reason = `该等级每年主动演示 ${entitled.demonstrationsPerYear} 次，已满 / ${entitled.demonstrationsPerYear} a year are offered to this tier unasked, and were (ENT-7)`;
  return [{ field: 'demonstration.askedBy', reason }];
}

const rules: { readonly [T in SolutionTaskName]?: Rule<T> } = {
  'record-needs': ({ forecast, promisedAt }, { now, calendar }) => [
    ...inTheFuture('promisedAt', promisedAt, now),
    ...problemsOfForecast(forecast, now, calendar),
  ],
  'choose-solutions': (answer, { context }) => {
    if (answer.result === 'search-again')
      return numberIn(context['searches']) >= mostRounds ? tooOften('result') : [];
    const found = strings(context['found']);
    const reason = '不在检索结果中 / is not among what was found: search again';
    return answer.shortlist.flatMap((no, n) =>
      found.includes(no) ? [] : [{ field: `shortlist.${n}`, reason }],
    );
  },
  'analyse-solutions': ({ preferred }, { context }) =>
    preferred === null || strings(context['shortlist']).includes(preferred)
      ? []
      : [{ field: 'preferred', reason: '不在初选方案中 / is not on the shortlist' }],
  'decide-gate': (answer, { context }) => {
    if (answer.result === 'offer-satisfies') {
      if (answer.solutionNo === null && answer.products.length === 0)
        return [{ field: 'products', reason: '须指明方案或产品 / name a solution or products' }];
      return answer.solutionNo === null || strings(context['shortlist']).includes(answer.solutionNo)
        ? []
        : [{ field: 'solutionNo', reason: '不在初选方案中 / is not on the shortlist' }];
    }
    if (answer.result === 'cannot-serve')
      return numberIn(context['refusedByInterface']) > 0 || numberIn(context['round']) >= mostRounds
        ? []
        : [
            {
              field: 'result',
              reason:
                '须先询问接口流程 6.1/6.2/6.3 / an interface has to be asked, and to refuse, first (SOL-3)',
            },
          ];
    return numberIn(context['round']) >= mostRounds ? tooOften('result') : [];
  },
  'answer-interface': (answer, { now }) =>
    answer.result === 'possible' ? inTheFuture('expectedAt', answer.expectedAt, now) : [],
  'inform-customer': ({ promisedAt }, { now, context }) =>
    promisedAt !== null && context['why'] === 'called-off'
      ? [{ field: 'promisedAt', reason: '已撤销，不再承诺时间 / called off: nothing is promised any more' }]
      : inTheFuture('promisedAt', promisedAt, now),
  'design-solution': (answer) =>
    answer.result === 'submitted' && answer.products.length === 0 && answer.attachments.length === 0
      ? [{ field: 'attachments', reason: '须附方案文档或列出产品 / attach the design, or name its products' }]
      : [],
  'evaluate-design': (answer, { context }) =>
    answer.verdict === 'revise' && numberIn(context['version']) >= mostRounds ? tooOften('verdict') : [],
  'accept-design': (answer, { context }) =>
    answer.decision === 'revise' && numberIn(context['version']) >= mostRounds ? tooOften('decision') : [],
  'present-solution': ({ trial, demonstration }, facts) => [
    ...demonstrationProblems(demonstration, facts),
    ...trialProblems(trial, facts),
  ],
  'conclude-trial': (answer, { now, context }) => {
    if (answer.result !== 'extended') return [];
    const limitAt = instantIn(context['limitAt']);
    if (answer.endsAt > limitAt) {
      const reason = `不得超过试用上限 ${limitAt} / must not lie after the limit, ${limitAt} (ENT-6)`;
      return [{ field: 'endsAt', reason }];
    }
    return answer.endsAt > now && answer.endsAt > instantIn(context['endsAt'])
      ? []
      : [
          {
            field: 'endsAt',
            reason: '须晚于现在与原定结束时间 / must be later than now and the present end',
          },
        ];
  },
  'record-decision': (answer, { context }) =>
    answer.decision === 'revise' && numberIn(context['presentations']) >= mostRounds
      ? tooOften('decision')
      : [],
};

/** What is wrong with an answer by the rules of the business, field by field; its shape is the form's affair (forms.ts). */
export function problemsOfSolutionAnswer(
  name: string,
  answer: Json,
  facts: AnswerFacts,
): readonly FieldProblem[] {
  const rule = rules[name as SolutionTaskName] as
    | ((answer: Json, facts: AnswerFacts) => readonly FieldProblem[])
    | undefined;
  return rule === undefined ? [] : rule(answer, facts);
}
