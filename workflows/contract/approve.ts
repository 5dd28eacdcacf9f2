import { CancellationScope } from '@temporalio/workflow';
import { approvalFactsOf, jsonOf } from '../../domain/contract/agreement';
import { approvers } from '../../domain/authorisation/approvers';
import { type LevelPlan, requiredApproval } from '../../domain/authorisation/authorisation';
import { isMemberOf } from '../../domain/people/person';
import { enter, forGroup, fromNow, nextRound, reach } from '../shared/case';
import { now } from '../shared/now';
import { type Drafted, type Sale, ask, changeDraft } from './sale';

/** A level said no. */
class LevelRejected extends Error {
  constructor(readonly reason: string) {
    super(reason);
    this.name = 'LevelRejected';
  }
}

/**
 * 4.3: every level the decision table asks for approves (CON-2): those of one step side by side, steps one after the other. The first to
 * reject ends it; who has not answered yet is not asked any more. Answers why it was rejected, null when it was approved.
 */
export async function approve(sale: Sale, drafted: Drafted): Promise<string | null> {
  const { it } = sale;
  await enter(it, 'agreement-approval');
  const clock = `contract-approval:${nextRound(it, 'approval')}`;
  it.process.clocks.startNow(clock, it.start.limits.own.approval, []);
  const { steps } = requiredApproval(it.start.authorisation.content, approvalFactsOf(drafted.answer));
  try {
    for (const step of steps) await askSideBySide(step, (level) => askLevel(sale, level));
  } catch (error) {
    if (!(error instanceof LevelRejected)) {
      // Called off: nobody was fast or slow.
      it.process.clocks.abandon(clock);
      throw error;
    }
    it.process.clocks.stop(clock);
    return error.reason;
  }
  changeDraft(sale, (draft) => ({ ...draft, outcome: 'approved' }));
  reach(it, 'agreement-approved', null);
  it.process.clocks.stop(clock);
  return null;
}

async function askSideBySide(
  step: readonly LevelPlan[],
  askOne: (level: LevelPlan) => Promise<void>,
): Promise<void> {
  const scope = new CancellationScope();
  try {
    await scope.run(async () => await Promise.all(step.map(askOne)));
  } finally {
    scope.cancel();
  }
}

async function askLevel(sale: Sale, { level, limit }: LevelPlan): Promise<void> {
  const { it, authors } = sale;
  const { label, group, otherwise } = approvers[level];
  const isTheirs = authors.some((author) => isMemberOf(author, group));
  const draft = sale.drafts.at(-1);
  const { answer, by } = await ask(sale, 'approve-agreement', {
    ...forGroup(it, group),
    ...fromNow(limit),
    alsoFor: isTheirs ? [otherwise] : [],
    excluded: [...new Set([it.process.record.view.managerId, ...authors.map(({ id }) => id)])],
    returnable: false,
    place: level,
    context: {
      level,
      levelLabel: { ...label },
      draft: draft === undefined ? null : jsonOf(draft),
      customerNo: it.start.customerNo,
    },
  });
  const reason = answer.decision === 'reject' ? answer.reason : answer.note;
  changeDraft(sale, (standing) => ({
    ...standing,
    decisions: [...standing.decisions, { level, decision: answer.decision, by: by.id, at: now(), reason }],
  }));
  if (answer.decision === 'reject') throw new LevelRejected(answer.reason);
}
