import type { Context } from '@temporalio/activity';

/** How a run of a batch learns that it is over for this worker: what it started is told by the signal, who waits by the promise. */
export interface Abandoned {
  readonly signal: AbortSignal;
  /** Rejects when the run is over for this worker; otherwise never settles. */
  readonly givenUp: Promise<never>;
}

/**
 * Abandoned is a run whose worker ends or that somebody else has by now. Not one that is called off: an order that is being started then is
 * started, and the batch has to know of it.
 */
export function whenAbandoned(context: Context): Abandoned {
  const abandoned = new AbortController();
  const givenUp = new Promise<never>((_resolve, reject) => {
    context.cancelled.catch((reason: unknown) => {
      if (context.cancellationDetails?.cancelRequested === true) return;
      abandoned.abort(reason);
      reject(reason);
    });
  });
  givenUp.catch(() => {});
  return { signal: abandoned.signal, givenUp };
}
