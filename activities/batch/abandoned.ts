import type { Context } from '@temporalio/activity';

/**
 * Aborts when a run of a batch is over for this worker: it ends, or somebody else has the run by now. Not when the run is called off: an order that
 * is being started then is started, and the batch has to know of it.
 */
export function whenAbandoned(context: Context): AbortSignal {
  const abandoned = new AbortController();
  context.cancelled.catch((reason: unknown) => {
    if (context.cancellationDetails?.cancelRequested !== true) abandoned.abort(reason);
  });
  return abandoned.signal;
}
