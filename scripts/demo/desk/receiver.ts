import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** A message as the receiver got it. */
export interface Received {
  readonly id: string;
  readonly type: string;
  readonly answered: number;
  /** Whether the signature is ours (Standard Webhooks). */
  readonly verified: boolean;
  /** Whether it would have been, had one character been another. */
  readonly forged: boolean;
}

/** A receiver of webhooks such as a customer's CRM would have, on this machine. */
export class Receiver {
  readonly received: Received[] = [];
  /** What the next message is answered. */
  answer: (earlier: readonly Received[], type: string) => number = () => 204;
  secret = '';
  private readonly server = createServer((request, response) => void this.take(request, response));

  static async open(): Promise<Receiver> {
    const receiver = new Receiver();
    await new Promise<void>((resolve) => receiver.server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/bihuan`;
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
    const { type } = JSON.parse(text) as { type: string };
    const answered = this.answer(this.received, type);
    const verified = this.isSigned(text, headers);
    const forged = this.isSigned(text.replace(type, `${type}x`), headers);
    this.received.push({ id: headers['webhook-id'] ?? '', type, answered, verified, forged });
    response.writeHead(answered).end();
  }

  private isSigned(text: string, headers: Record<string, string>): boolean {
    try {
      new Webhook(this.secret).verify(text, headers);
      return true;
    } catch {
      return false;
    }
  }
}
