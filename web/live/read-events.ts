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
    try {
      const answer = await api.open('/api/v1/events/stream', lastEventId(last), signal);
      onConnection('open');
      pause = firstPauseMs;
      const parser = createParser({
        onEvent: ({ id, data }) => {
          if (id !== undefined) last = id;
          onItem(JSON.parse(data) as FeedItem);
        },
      });
      await feed(answer, (text) => parser.feed(text));
    } catch {
      if (signal.aborted) return;
      onConnection('lost');
      await new Promise((resolve) => setTimeout(resolve, pause));
      pause = Math.min(pause * 2, longestPauseMs);
    }
  }
}

function lastEventId(last: string | null): Readonly<Record<string, string>> {
  return last === null ? {} : { 'Last-Event-ID': last };
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
