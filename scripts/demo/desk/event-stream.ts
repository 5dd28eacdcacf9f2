import type { DemoApi } from '../demo-api';

/** An event as it came over the stream. */
export interface StreamedEvent {
  readonly position: number;
  readonly kind: string;
  readonly type: string;
  readonly processKey: string;
}

/** Listens to the events of the stream (SSE) as somebody, and remembers where it was. */
export class EventStream {
  readonly heard: StreamedEvent[] = [];
  lastEventId: string | null = null;
  private readonly leaving = new AbortController();
  private text = '';

  /** From now on, or after what was heard last. */
  static async open(api: DemoApi, as: string, lastEventId: string | null): Promise<EventStream> {
    const stream = new EventStream();
    const { body } = await api.open(as, '/api/v1/events/stream', {
      signal: stream.leaving.signal,
      headers: lastEventId === null ? {} : { 'last-event-id': lastEventId },
    });
    if (body === null) throw new Error('The stream of events is empty');
    void stream.read(body);
    return stream;
  }

  leave(): void {
    this.leaving.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const bytes of body) {
        const blocks = (this.text + decoder.decode(bytes, { stream: true })).split('\n\n');
        this.text = blocks.pop() ?? '';
        for (const block of blocks) this.take(block);
      }
    } catch (error) {
      if (!this.leaving.signal.aborted) throw error;
    }
  }

  private take(block: string): void {
    const fields = new Map(
      block.split('\n').map((line) => [line.split(':', 1)[0], line.replace(/^\w*: ?/, '')]),
    );
    this.lastEventId = fields.get('id') ?? this.lastEventId;
    const data = fields.get('data');
    if (data === undefined) return;
    const told = JSON.parse(data) as StreamedEvent;
    // Notifications wait for the end of quiet hours: they are no part of the story.
    if (told.kind === 'event') this.heard.push(told);
  }
}
