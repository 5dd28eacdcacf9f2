import type { BatchCounts } from './batch';
import type { FailureThreshold } from './limits';

/** What had ended when the owner last said to go on. */
export type Forgiven = Pick<BatchCounts, 'done' | 'failed'>;

export const nothingForgiven: Forgiven = { done: 0, failed: 0 };

/** Whether so many items have failed, since the owner last said to go on, that the batch stops and asks (BAT-1). */
export function tooManyFailed(
  { done, failed }: BatchCounts,
  forgiven: Forgiven,
  { share, atLeast }: FailureThreshold,
): boolean {
  const newlyFailed = failed - forgiven.failed;
  const newlyDone = Math.max(0, done - forgiven.done);
  return newlyFailed >= atLeast && newlyFailed >= share * (newlyFailed + newlyDone);
}
