import { MongoServerError, type ResumeToken } from 'mongodb';
import type { Store } from '../store';

/** A document of the records that was written. */
export interface Written {
  readonly collection: 'processes' | 'notifications';
  readonly id: string;
  /** Where to go on after it. */
  readonly token: ResumeToken;
}

/** From where on the records are followed: after a token, or from now. */
export type From = { readonly after: ResumeToken } | 'now';

/** MongoDB cannot go on from this place: it has forgotten it, or never knew it. */
export class PlaceLost extends Error {
  override readonly name = 'PlaceLost';
}

/** After a break there may be more than one query can name. */
const mostAtOnce = 500;

interface Change {
  readonly _id: ResumeToken;
  readonly ns: { readonly coll: Written['collection'] };
  readonly documentKey: { readonly _id: string };
}

/** What is written, as it comes. */
export interface Followed {
  /**
   * What was written since the last call, as soon as there is something, so much at most as is told in one go; nothing once it is told to stop.
   * @throws PlaceLost
   */
  next(): Promise<readonly Written[]>;
  close(): Promise<void>;
}

/**
 * Follows what is written to process views and notifications until `stop`, each at least once, in the order in which MongoDB committed
 * it.
 */
export async function followRecords(
  { db }: Pick<Store, 'db'>,
  from: From,
  stop: AbortSignal,
): Promise<Followed> {
  const place =
    from === 'now'
      ? { startAtOperationTime: (await db.command({ ping: 1 }))['operationTime'] }
      : { resumeAfter: from.after };
  const stream = db.watch<never, Change>(
    [
      {
        $match: {
          'ns.coll': { $in: ['processes', 'notifications'] },
          operationType: { $in: ['insert', 'replace', 'update'] },
        },
      },
      { $project: { documentKey: 1, ns: 1 } },
    ],
    place,
  );
  const waiting: Written[] = [];
  let wake = (): void => {};
  let failure: { readonly error: unknown } | null = null;
  stream.on('change', ({ _id, ns, documentKey }) => {
    waiting.push({ collection: ns.coll, id: documentKey._id, token: _id });
    wake();
  });
  stream.on('error', (error) => {
    // What a server refuses for good: the driver goes on by itself after everything that passes.
    const isRefused = error instanceof MongoServerError;
    failure = { error: isRefused ? new PlaceLost(error.message, { cause: error }) : error };
    wake();
  });
  stop.addEventListener('abort', () => wake(), { once: true });
  return {
    next: async () => {
      if (waiting.length === 0 && failure === null && !stop.aborted)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      if (waiting.length === 0 && failure !== null) throw failure.error;
      return waiting.splice(0, mostAtOnce);
    },
    close: async () => await stream.close(),
  };
}
