import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

/** One event of a stream. Without an id it does not count as a place to go on from. */
export interface ServerSentEvent {
  readonly id: number | null;
  readonly event: string;
  readonly data: unknown;
}

/** Headers of a stream that nobody on the way may keep or gather up; its connection serves nothing else, so that a stopping API need not wait for it. */
export const streamHeaders = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'X-Accel-Buffering': 'no',
  Connection: 'close',
} as const;

/** Writes to one listener, no faster than they take it. */
export interface EventWriter {
  send(event: ServerSentEvent): Promise<void>;
  /** Where to go on from after a break, though there was nothing to show. */
  place(id: number): Promise<void>;
  /** Keeps the connection open. */
  beat(): Promise<void>;
}

export function eventWriter(response: ServerResponse, closed: AbortSignal): EventWriter {
  const write = async (text: string): Promise<void> => {
    if (closed.aborted || response.write(text)) return;
    await once(response, 'drain', { signal: closed }).catch(() => undefined);
  };
  return {
    send: async ({ id, event, data }) => {
      const idLine = id === null ? '' : `id: ${id}\n`;
      await write(`${idLine}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    place: async (id) => await write(`id: ${id}\n\n`),
    beat: async () => await write(': \n\n'),
  };
}
