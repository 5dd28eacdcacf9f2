import type { FeedViews } from '../../storage/feed/feed-views';

/** Tells everybody who waits for news, with one question to the records for all of them. */
export interface FeedHead {
  /** Resolves when the feed goes beyond a position, or on `stop`. */
  beyond(position: number, stop: AbortSignal): Promise<void>;
}

interface Waiting {
  readonly position: number;
  readonly wake: () => void;
}

/** `everyMs`: how often the records are asked while anybody waits. */
export function createFeedHead(
  feed: Pick<FeedViews, 'head'>,
  everyMs: number,
  onError: (error: unknown) => void,
): FeedHead {
  const waiting = new Set<Waiting>();
  let timer: NodeJS.Timeout | null = null;

  function askLater(): void {
    if (timer !== null || waiting.size === 0) return;
    timer = setTimeout(() => void ask(), everyMs);
    timer.unref();
  }

  async function ask(): Promise<void> {
    try {
      const head = await feed.head();
      for (const each of waiting) if (head > each.position) each.wake();
    } catch (error) {
      onError(error);
    }
    timer = null;
    askLater();
  }

  return {
    beyond: async (position, stop) => {
      if (stop.aborted) return;
      await new Promise<void>((resolve) => {
        const mine: Waiting = { position, wake: () => leave() };
        const leave = (): void => {
          waiting.delete(mine);
          stop.removeEventListener('abort', leave);
          resolve();
        };
        stop.addEventListener('abort', leave);
        waiting.add(mine);
        askLater();
      });
    },
  };
}
