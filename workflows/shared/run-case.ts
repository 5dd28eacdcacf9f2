import { CancellationScope, allHandlersFinished, condition } from '@temporalio/workflow';
import { theProcess } from '../../domain/process/actor';
import type { ProcessState } from '../../domain/process/state';
import { type AnyCase, reach } from './case';
import { CaseEnded, CaseGivenUp } from './case-ended';
import { become, close } from './process';

/** The milestones a kind of process ends with, by the state it ends in. */
export type LastWords = Readonly<Record<'completed' | 'rejected' | 'cancelled', string>> & {
  /** Of a kind that can fail: what was asked for turned out not to be possible. */
  readonly failed?: string;
};

/** How a case ended. */
export interface CaseOutcome {
  readonly businessKey: string;
  readonly state: ProcessState;
}

/**
 * Tells a case's story to its end and closes its record. A story that is cancelled, or given up (`CaseGivenUp`), is compensated, last step
 * first, before it is cancelled (O2A-8); one that ends early (`CaseEnded`) ends as it says. What was asked for does not stay open.
 */
export async function runCase(
  it: AnyCase,
  story: () => Promise<void>,
  lastWords: LastWords,
): Promise<CaseOutcome> {
  // A cancellation in Temporal reaches the story through its control; giving back and closing must not be cut short by it.
  await CancellationScope.nonCancellable(async () => {
    await untilItsEnd(it, story, lastWords);
    await it.process.problems.settled();
    await close(it.process);
    await condition(allHandlersFinished);
  });
  return { businessKey: it.start.businessKey, state: it.process.record.view.state };
}

async function untilItsEnd(it: AnyCase, story: () => Promise<void>, lastWords: LastWords): Promise<void> {
  const { control } = it;
  try {
    const { cancelled } = await control.tell(story);
    if (cancelled === null) end(it, 'completed', null, lastWords);
    else await giveBack(it, cancelled, lastWords);
  } catch (error) {
    if (!(error instanceof CaseEnded || error instanceof CaseGivenUp)) throw error;
    // Somebody cancelled in the same moment and was told so: that stands.
    if (control.cancelledFor !== null) await giveBack(it, control.cancelledFor, lastWords);
    else if (error instanceof CaseEnded) end(it, error.as, error.reason, lastWords);
    else {
      control.giveUp(error.reason);
      await giveBack(it, error.reason, lastWords);
    }
  }
}

function end(
  it: AnyCase,
  state: 'completed' | 'rejected' | 'failed',
  reason: string | null,
  lastWords: LastWords,
): void {
  const { process, control } = it;
  // Somebody may have put it on hold in its last moment.
  const wasHeld = process.record.view.hold !== null;
  control.liftHold(reason, theProcess);
  if (wasHeld) become(process, 'inProgress', reason, theProcess);
  if (state !== 'completed') process.problems.withdrawAll();
  process.clocks.abandonAll();
  // What was begun cannot be rejected any more (TMF622): it failed.
  const begun = process.record.view.state === 'inProgress';
  become(process, state === 'rejected' && begun ? 'failed' : state, reason, theProcess);
  reach(it, lastWords[state] ?? state, reason === null ? null : { ended: reason });
}

async function giveBack(it: AnyCase, reason: string, lastWords: LastWords): Promise<void> {
  await it.compensation.run();
  become(it.process, 'cancelled', reason, theProcess);
  reach(it, lastWords.cancelled, { ended: reason });
}
