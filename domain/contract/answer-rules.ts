import { localDateOf } from '../calendar/local-time';
import type { Instant, WorkingCalendar } from '../calendar/working-calendar';
import type { FieldProblem } from '../errors';
import type { Json } from '../json';
import type { TaskView } from '../process/human-task';
import type { Line, Terms } from './agreement';
import type { ContractAnswers, ContractTaskName } from './answers';
import { problemsOfLine } from './line-rules';

/** What an answer is judged against. */
export interface AnswerFacts {
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
  /** When the agreement to be signed was approved; null before. */
  readonly approvedAt: Instant | null;
  /** How many versions of the agreement there are already. */
  readonly versions: number;
}

type Rule<T extends ContractTaskName> = (
  answer: ContractAnswers[T],
  task: Pick<TaskView, 'context'>,
  facts: AnswerFacts,
) => readonly FieldProblem[];

/** People's clocks run a little ahead of ours now and then; ms. */
const clockToleranceMs = 5 * 60_000;

/** A contract begins within a year of its signature. */
const furthestMs = 366 * 86_400_000;

/** All versions stay on the record, and the record carries them all: more than this is another sale. */
const mostVersions = 20;
const mostClauseCharacters = 6_000;

const rules: { readonly [T in ContractTaskName]?: Rule<T> } = {
  'plan-sale': (answer, _task, { now, calendar }) => {
    if (answer.decision === 'give-up' || answer.signBy === null) return [];
    return answer.signBy < localDateOf(calendar, now)
      ? [{ field: 'signBy', reason: '不能早于今天 / cannot lie before today' }]
      : [];
  },
  'draft-agreement': (answer, _task, { versions }) =>
    answer.decision === 'give-up'
      ? []
      : [
          ...problemsOfSize(answer, versions),
          ...answer.lines.flatMap((line, n) => problemsOfLine(line, `lines.${n}.`)),
        ],
  'record-signing': (answer, _task, facts) =>
    answer.decision === 'signed' ? problemsOfSigning(answer, facts) : [],
  'correct-order': (answer, { context }) => {
    if (answer.decision === 'drop') return [];
    const line = context['line'] as unknown as Line;
    return [
      ...problemsOfLine({ ...line, bandwidthKbps: answer.bandwidthKbps, ends: answer.ends }, ''),
      ...problemsOfMore(line, answer.bandwidthKbps),
    ];
  },
};

function problemsOfSize({ clauses }: Pick<Terms, 'clauses'>, versions: number): readonly FieldProblem[] {
  if (versions >= mostVersions)
    return [
      { field: 'decision', reason: `至多 ${mostVersions} 版 / there are ${mostVersions} versions already` },
    ];
  const characters = clauses.reduce((sum, { text }) => sum + text.length, 0);
  if (characters <= mostClauseCharacters) return [];
  const most = `${mostClauseCharacters}`;
  return [{ field: 'clauses', reason: `合计至多 ${most} 字 / ${most} characters at most in all` }];
}

/** More than was approved and signed is another agreement, to be approved by itself (CON-2). */
function problemsOfMore({ bandwidthKbps: agreed }: Line, wanted: number | null): readonly FieldProblem[] {
  if (agreed === null || wanted === null || wanted <= agreed) return [];
  const reason = `不能高于已签的 ${agreed} / cannot be more than was signed`;
  return [{ field: 'bandwidthKbps', reason }];
}

function problemsOfSigning(
  { signedAt, validFrom }: { readonly signedAt: Instant; readonly validFrom: string },
  { now, calendar, approvedAt }: AnswerFacts,
): readonly FieldProblem[] {
  const signed = Date.parse(signedAt);
  if (signed > Date.parse(now) + clockToleranceMs)
    return [{ field: 'signedAt', reason: '不能晚于现在 / cannot lie in the future' }];
  if (approvedAt !== null && signed < Date.parse(approvedAt) - clockToleranceMs)
    return [{ field: 'signedAt', reason: '不能早于审批通过 / cannot lie before the approval' }];
  if (validFrom < localDateOf(calendar, signedAt))
    return [{ field: 'validFrom', reason: '不能早于签字日 / cannot lie before the day of signing' }];
  if (Date.parse(validFrom) - signed > furthestMs)
    return [{ field: 'validFrom', reason: '不能晚于一年之后 / cannot lie more than a year ahead' }];
  return [];
}

/** What is wrong with an answer by the rules of the business, field by field; its shape is the form's affair (forms.ts). */
export function problemsOfContractAnswer(
  task: Pick<TaskView, 'name' | 'context'>,
  answer: Json,
  facts: AnswerFacts,
): readonly FieldProblem[] {
  const rule = rules[task.name as ContractTaskName] as
    | ((answer: Json, task: Pick<TaskView, 'context'>, facts: AnswerFacts) => readonly FieldProblem[])
    | undefined;
  return rule === undefined ? [] : rule(answer, task, facts);
}
