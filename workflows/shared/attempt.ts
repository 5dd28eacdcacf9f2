import { isCancellation } from '@temporalio/workflow';
import { type Refusal, refusalBehind } from './refusal';

/** How an activity ended: done, refused by the business, or failed for as long as it was tried. */
export type Attempt<T> =
  | { readonly outcome: 'done'; readonly result: T }
  | ({ readonly outcome: 'refused' } & Refusal)
  | { readonly outcome: 'failed'; readonly detail: string };

/** Longest account of a failure that is kept, characters. */
const longestDetail = 300;

/** What lies at the bottom of a failure, in its own words. */
function wordsOf(error: unknown): string {
  let cause = error;
  while (cause instanceof Error && cause.cause !== undefined) cause = cause.cause;
  const words = cause instanceof Error ? cause.message : String(cause);
  return words.slice(0, longestDetail);
}

/** Runs an activity and says how it ended. Throws only when it is cancelled. */
export async function attempt<T>(activity: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { outcome: 'done', result: await activity() };
  } catch (error) {
    if (isCancellation(error)) throw error;
    const refusal = refusalBehind(error);
    return refusal === null
      ? { outcome: 'failed', detail: wordsOf(error) }
      : { outcome: 'refused', ...refusal };
  }
}
