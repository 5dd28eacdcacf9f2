import { jsonOf } from '../../domain/contract/agreement';
import { type ApprovalLevel, approvers } from '../../domain/authorisation/approvers';
import type { LevelPlan } from '../../domain/authorisation/authorisation';
import { standInsFor } from '../../domain/authorisation/panel';
import type { ContractAnswers } from '../../domain/contract/answers';
import type { WorkGroup } from '../../domain/people/person';
import type { Member } from '../../domain/process/actor';
import { forGroup, fromNow } from '../shared/case';
import { now } from '../shared/now';
import type { Answered } from '../shared/task-desk';
import { type Sale, ask, changeDraft, newestDraft, peopleBehind } from './sale';

/** The approval of one version of an agreement. */
export interface Approval {
  readonly sale: Sale;
  /** Who has decided a level, and for whom they stood in: they decide no other. */
  readonly deciders: Member[];
}

/** A level said no. */
export class LevelRejected extends Error {
  constructor(readonly reason: string) {
    super(reason);
    this.name = 'LevelRejected';
  }
}

type Decision = Answered<ContractAnswers['approve-agreement']>;

/**
 * Asks one level. Nobody decides on an agreement of their own, nor two levels of one approval; where that leaves nobody, it goes up (CON-2).
 * @throws LevelRejected
 */
export async function askLevel(approval: Approval, plan: LevelPlan): Promise<void> {
  const { level } = plan;
  const { answer, by } = await decide(approval, plan);
  const reason = answer.decision === 'reject' ? answer.reason : answer.note;
  changeDraft(approval.sale, (standing) => ({
    ...standing,
    decisions: [...standing.decisions, { level, decision: answer.decision, by: by.id, at: now(), reason }],
  }));
  if (answer.decision === 'reject') throw new LevelRejected(answer.reason);
  keepFromOtherLevels(
    approval,
    peopleBehind(by).map(({ id }) => id),
  );
}

/** Somebody who answered another level in the very same moment is not heard: it is asked for once more, without them. */
async function decide({ sale, deciders }: Approval, { level, limit }: LevelPlan): Promise<Decision> {
  const { it } = sale;
  const draft = newestDraft(sale);
  const since = fromNow(limit);
  for (;;) {
    const decision = await ask(sale, 'approve-agreement', {
      ...forGroup(it, approvers[level].group),
      ...since,
      ...apart(sale, deciders, level),
      returnable: false,
      place: level,
      context: {
        level,
        levelLabel: { ...approvers[level].label },
        draft: draft === null ? null : jsonOf(draft),
        customerNo: it.start.customerNo,
      },
    });
    const people = peopleBehind(decision.by);
    if (people.some(({ id }) => deciders.some((other) => other.id === id))) continue;
    // At once, before the answer of the same moment is looked at.
    deciders.push(...people);
    return decision;
  }
}

/** Who may not decide a level, and who may because of that. */
function apart(
  { it, authors }: Sale,
  deciders: readonly Member[],
  level: ApprovalLevel,
): { readonly excluded: readonly string[]; readonly alsoFor: readonly WorkGroup[] } {
  const barred = [...authors, ...deciders];
  const excluded = [...new Set([it.process.record.view.managerId, ...barred.map(({ id }) => id)])];
  return { excluded, alsoFor: standInsFor(level, barred) };
}

function keepFromOtherLevels({ sale, deciders }: Approval, persons: readonly string[]): void {
  const { record, tasks } = sale.it.process;
  for (const task of record.openTasks().filter(({ name }) => name === 'approve-agreement')) {
    const { alsoFor } = apart(sale, deciders, task.place as ApprovalLevel);
    const fresh = alsoFor.filter((group) => !task.alsoFor.some((known) => isSame(known, group)));
    tasks.exclude(task.taskId, persons, fresh);
  }
}

function isSame(a: WorkGroup, b: WorkGroup): boolean {
  return a.department === b.department && a.role === b.role;
}
