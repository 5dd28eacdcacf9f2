import { CancellationScope } from '@temporalio/workflow';
import { approvalFactsOf } from '../../domain/contract/agreement';
import { type LevelPlan, requiredApproval } from '../../domain/authorisation/authorisation';
import { enter, nextRound, reach } from '../shared/case';
import { LevelRejected, askLevel } from './ask-level';
import { type Drafted, type Sale, changeDraft } from './sale';

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
  const approval = { sale, deciders: [] };
  try {
    for (const step of steps) await askSideBySide(step, (level) => askLevel(approval, level));
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
