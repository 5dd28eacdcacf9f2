import { createParser } from 'eventsource-parser';
import type { z } from 'zod';
import type { feedItemSchema } from '../../api/schemas/feed';
import type { ApiClient } from '../data/api-client';

/** Something that happened, as the feed tells it. */
export type FeedItem = z.input<typeof feedItemSchema>;

/** Whether the live connection stands. */
export type Connection = 'connecting' | 'open' | 'lost';

const firstPauseMs = 1_000;
const longestPauseMs = 30_000;

/** The server says something every 15 s. Who hears nothing for so long is connected to nobody: a laptop that slept, a router that forgot. */
const silenceMs = 40_000;

/** Reads the feed as it happens until `signal` aborts, coming back after every loss where it left off. */
export async function readEvents(
  api: ApiClient,
  signal: AbortSignal,
  onItem: (item: FeedItem) => void,
  onConnection: (connection: Connection) => void,
): Promise<void> {
  let last: string | null = null;
  let pause = firstPauseMs;
  while (!signal.aborted) {
    const over = new AbortController();
    const heard = watch(over);
    try {
      const attempt = AbortSignal.any([signal, over.signal]);
      const answer = await api.open('/api/v1/events/stream', lastEventId(last), attempt);
      onConnection('open');
      pause = firstPauseMs;
      const parser = createParser({
        onEvent: ({ id, data }) => {
          if (id !== undefined) last = id;
          onItem(JSON.parse(data) as FeedItem);
        },
      });
      await feed(answer, (text) => {
        heard();
        parser.feed(text);
      });
    } catch {
      if (signal.aborted) return;
      onConnection('lost');
      await pauseOrOnline(pause);
      pause = Math.min(pause * 2, longestPauseMs);
    } finally {
      over.abort();
    }
  }
}

function lastEventId(last: string | null): Readonly<Record<string, string>> {
  return last === null ? {} : { 'Last-Event-ID': last };
}

/** Gives an attempt up when the browser loses its network, or nothing comes for too long; to be called whenever something does. */
function watch(over: AbortController): () => void {
  const giveUp = (): void => over.abort();
  let silence = setTimeout(giveUp, silenceMs);
  over.signal.addEventListener('abort', () => clearTimeout(silence));
  window.addEventListener('offline', giveUp, { signal: over.signal });
  return () => {
    clearTimeout(silence);
    silence = setTimeout(giveUp, silenceMs);
  };
}

async function feed(answer: Response, take: (text: string) => void): Promise<void> {
  if (answer.body === null) return;
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    take(value);
  }
}

/** Waits so long, or until the browser has a network again. */
async function pauseOrOnline(ms: number): Promise<void> {
  const over = new AbortController();
  await new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
    window.addEventListener('online', () => resolve(), { signal: over.signal });
  });
  over.abort();
}
