import { type StreamedEvent, EventStream } from './event-stream';
import type { Desk } from './desk';
import { successor } from './people';

interface Page {
  readonly items: readonly StreamedEvent[];
  readonly next: number;
  readonly more: boolean;
}

/** How many events came over the stream, and whether the replay told the same. */
export interface FollowedEvents {
  readonly streamed: number;
  readonly replayed: number;
}

/** Events are pushed as they happen, go on after a break, and can be replayed from any position. */
export async function followEvents(desk: Desk, orderNo: string, taskId: string): Promise<FollowedEvents> {
  const { teller, api } = desk;
  teller.why(
    '事件推送（SSE）：断线后从断处续传；同一段随时可以重放。',
    'Events as they happen: after a break the stream goes on where it was, and any stretch can be replayed.',
  );
  const own = (events: readonly StreamedEvent[]): StreamedEvent[] =>
    events.filter(({ processKey, kind }) => processKey === orderNo && kind === 'event');
  const first = await EventStream.open(api, successor, null);
  await desk.post(successor, `/tasks/${taskId}/claim`, {});
  await heard(desk, first, own, 'task.claimed');
  first.leave();
  tell(desk, own(first.heard));
  teller.fact('连接断开；期间有人办理', 'the connection breaks, and meanwhile somebody goes on');
  await desk.post(successor, `/tasks/${taskId}/comment`, { text: '已电话核对需求' });
  const second = await EventStream.open(api, successor, first.lastEventId);
  await heard(desk, second, own, 'task.commented');
  second.leave();
  tell(desk, own(second.heard));
  const streamed = own([...first.heard, ...second.heard]);
  const start = streamed[0]?.position ?? 0;
  const end = streamed.at(-1)?.position ?? 0;
  const replayed = own(await replay(desk, start - 1, end));
  const places = (events: readonly StreamedEvent[]): string => events.map(({ position }) => position).join();
  desk.shows(
    places(streamed) === places(replayed),
    `重放 ?after=${start - 1}：${replayed.length} 条，与推送逐条一致，无缺无重`,
    'the replay tells the same, nothing missing, nothing twice',
  );
  return { streamed: streamed.length, replayed: replayed.length };
}

async function heard(
  desk: Desk,
  stream: EventStream,
  own: (events: readonly StreamedEvent[]) => StreamedEvent[],
  type: string,
): Promise<void> {
  await desk.until(type, async () => own(stream.heard).find((event) => event.type === type) ?? null);
}

function tell({ teller }: Desk, events: readonly StreamedEvent[]): void {
  for (const { position, type, processKey } of events)
    teller.fact(`id ${position} ${type} ${processKey}`, 'pushed');
}

/** Everything from a position up to another. */
async function replay(desk: Desk, after: number, upTo: number): Promise<readonly StreamedEvent[]> {
  const all: StreamedEvent[] = [];
  for (let next = after; ;) {
    const page = await desk.get<Page>(successor, `/events?after=${next}&limit=500`);
    all.push(...page.items.filter(({ position }) => position <= upTo));
    next = page.next;
    if (!page.more || next >= upTo) return all;
  }
}
