import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as a receiver got it. */
export interface Received {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly body: { readonly type: string; readonly data: { readonly position: number } };
}

/** How a receiver behaves: the status it answers, or `hang` without any. */
export type Behaviour = number | 'hang';

/** A real HTTP server that takes messages. */
export class Receiver {
  readonly received: Received[] = [];
  behaviour: (message: Received) => Behaviour = () => 204;
  headers: Readonly<Record<string, string>> = {};
  private readonly server = createServer((request, response) => void this.take(request, response));

  static async open(): Promise<Receiver> {
    const receiver = new Receiver();
    await new Promise<void>((resolve) => receiver.server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  get positions(): number[] {
    return this.received.map(({ body }) => body.data.position);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString();
    const headers = request.headers as Record<string, string>;
    const message = { id: headers['webhook-id'] ?? '', headers, text, body: JSON.parse(text) };
    this.received.push(message);
    const behaviour = this.behaviour(message);
    if (behaviour !== 'hang') response.writeHead(behaviour, this.headers).end();
  }
}
