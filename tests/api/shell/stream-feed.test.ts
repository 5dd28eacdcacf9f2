import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFeedHead } from '../../../api/outbound/feed-head';
import { type StreamParts, streamFeed } from '../../../api/outbound/stream-feed';
import type { FeedEntry, NotificationEntry } from '../../../storage/feed/feed-entry';
import { buildFeedEntry, buildNotificationEntry } from '../../support/build-feed-entry';
import { eventually } from '../../support/eventually';

const evening = '2026-11-20T14:00:00.000Z';
const morning = '2026-11-21T00:00:00.000Z';

const notification = (position: number): NotificationEntry =>
  buildNotificationEntry(position, evening, `n-${position}`);

describe('a stream of the feed', () => {
  let entries: FeedEntry[];
  let now: string;
  let text: string;
  let ended: boolean;
  let server: Server;
  let answer: IncomingMessage;
  let stopping: AbortController;

  const open = async (heldBack: readonly NotificationEntry[]): Promise<void> => {
    const feed = {
      head: async () => entries.at(-1)?._id ?? 0,
      read: async (after: number) => {
        const found = entries.filter(({ _id }) => _id > after);
        return { entries: found, next: found.at(-1)?._id ?? after, more: false };
      },
    };
    const parts: StreamParts = {
      feed,
      head: createFeedHead(feed, 5, () => {}),
      reader: { scope: {}, isToldTo: () => true },
      after: 0,
      heldBack,
      pushTimeOf: async () => morning,
      now: () => now,
      stopping: stopping.signal,
    };
    server = createServer((_request, response) => void streamFeed(response, parts));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    answer = await new Promise((resolve) => get({ host: '127.0.0.1', port, agent: false }, resolve));
    answer.on('data', (bytes: Buffer) => {
      text += bytes.toString();
    });
    answer.on('end', () => {
      ended = true;
    });
  };

  beforeEach(() => {
    entries = [];
    now = evening;
    text = '';
    ended = false;
    stopping = new AbortController();
  });

  afterEach(async () => {
    stopping.abort();
    await new Promise((resolve) => server.close(resolve));
  });

  it('sends later, without an id, what was not to disturb before', async () => {
    await open([]);
    entries.push(notification(1), buildFeedEntry(2, evening));
    await eventually(() => text.includes('id: 2\nevent: task.completed'));
    expect(text).not.toContain('n-1');

    now = morning;
    entries.push(buildFeedEntry(3, morning));
    await eventually(() => text.includes('n-1'));
    expect(text).toMatch(/\n\nevent: notification\ndata: .*n-1/);
  });

  it('takes up again what was held back before a break', async () => {
    await open([notification(7)]);
    await eventually(() => text.includes(': '));
    expect(text).not.toContain('n-7');

    now = morning;
    entries.push(buildFeedEntry(8, morning));
    await eventually(() => text.includes('n-7'));
  });

  it('sends what became due between two streams, but not what did long ago', async () => {
    now = new Date(Date.parse(morning) + 60_000).toISOString();
    await open([notification(7)]);
    await eventually(() => text.includes('n-7'));
    stopping.abort();
    await eventually(() => ended);

    [text, stopping] = ['', new AbortController()];
    now = new Date(Date.parse(morning) + 60 * 60_000).toISOString();
    entries.push(buildFeedEntry(8, now));
    await new Promise((resolve) => server.close(resolve));
    await open([notification(7)]);
    await eventually(() => text.includes('id: 8'));
    expect(text).not.toContain('n-7');
  });

  it('ends at once for who has left before it began', async () => {
    const feed = { head: async () => 0, read: async () => ({ entries: [], next: 0, more: false }) };
    const head = createFeedHead(feed, 5, () => {});
    const parts = {
      feed,
      head,
      reader: { scope: {}, isToldTo: () => true },
      after: 0,
      heldBack: [],
      pushTimeOf: async () => morning,
      now: () => now,
      stopping: stopping.signal,
    };
    server = createServer((_request, response) => {
      response.once('close', () =>
        setImmediate(() => void streamFeed(response, parts).then(() => (ended = true))),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const asked = get({ host: '127.0.0.1', port, agent: false }).on('error', () => {});
    await eventually(() => asked.socket?.connecting === false);
    asked.destroy();

    await eventually(() => ended);
  });

  it('ends when the API stops', async () => {
    await open([]);
    await eventually(() => text.includes(': '));
    stopping.abort();

    await eventually(() => ended);
  });
});
