import type { ApiCaller } from './api-caller';
import { eventually } from './eventually';

/** An event as a listener got it. */
export interface Heard {
  readonly id: string | null;
  readonly event: string;
  readonly data: {
    readonly kind: string;
    readonly position: number;
    readonly processKey: string;
    readonly seq?: number;
  };
}

/** Listens to the stream of events as a browser does, and remembers where it was. */
export class EventListener {
  readonly heard: Heard[] = [];
  lastEventId: string | null = null;
  ended = false;
  beats = 0;
  private readonly leaving = new AbortController();

  /** `headers`: such as where to go on from. */
  static async open(
    api: ApiCaller,
    as: string,
    query: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<EventListener> {
    const listener = new EventListener();
    const response = await fetch(`${api.url}/api/v1/events/stream${query}`, {
      headers: { authorization: `Bearer ${await api.tokenOf(as)}`, ...headers },
      signal: listener.leaving.signal,
    });
    if (response.status !== 200 || response.body === null) throw new Error(`no stream: ${response.status}`);
    void listener.read(response.body);
    await eventually(() => listener.beats > 0);
    return listener;
  }

  leave(): void {
    this.leaving.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const bytes of body) {
        const blocks = (text + decoder.decode(bytes, { stream: true })).split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) this.take(block);
      }
    } catch (error) {
      if (!this.leaving.signal.aborted) throw error;
    }
    this.ended = true;
  }

  private take(block: string): void {
    if (block.startsWith(':')) this.beats += 1;
    const fields = new Map(
      block.split('\n').map((line) => [line.split(': ', 1)[0], line.replace(/^\w+: /, '')]),
    );
    const id = fields.get('id') ?? null;
    if (id !== null) this.lastEventId = id;
    const data = fields.get('data');
    if (data !== undefined) this.heard.push({ id, event: fields.get('event') ?? '', data: JSON.parse(data) });
  }
}
