import http from 'node:http';
import https from 'node:https';
import type { AttemptOutcome } from '../domain/webhooks/delivery';
import { AddressRefused, type Resolve, guardedLookup } from './guarded-lookup';
import { type Receivers, whyNotReceiver } from './why-not-receiver';

/** A message ready to be sent. */
export interface Message {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends one message and says how it went. Never throws. */
export type Post = (message: Message, stop: AbortSignal) => Promise<AttemptOutcome>;

export interface PostOptions {
  /** For everything together: looking up, connecting, the answer's first line. */
  readonly timeoutMs: number;
  readonly receivers: Receivers;
  readonly resolve: Resolve;
}

/**
 * Posts over a connection of its own, to an address that was checked. Redirects are not followed, for they lead past the check; of an answer
 * only the status is read, so its size does no harm.
 */
export function createPost({ timeoutMs, receivers, resolve }: PostOptions): Post {
  const lookup = receivers === 'public' ? { lookup: guardedLookup(resolve) } : {};
  return async ({ url, headers, body }, stop) => {
    if (whyNotReceiver(url, receivers) !== null) return { kind: 'address-refused' };
    const timeout = AbortSignal.timeout(timeoutMs);
    const bytes = Buffer.from(body);
    const { request } = url.startsWith('https:') ? https : http;
    try {
      const status = await new Promise<number>((resolve, reject) => {
        const sending = request(url, {
          method: 'POST',
          agent: false,
          signal: AbortSignal.any([timeout, stop]),
          headers: { ...headers, 'content-type': 'application/json', 'content-length': bytes.length },
          ...lookup,
        });
        sending.on('error', reject);
        sending.on('response', (response) => {
          resolve(response.statusCode ?? 0);
          response.destroy();
        });
        sending.end(bytes);
      });
      return { kind: 'answered', status };
    } catch (error) {
      if (error instanceof AddressRefused) return { kind: 'address-refused' };
      return { kind: timeout.aborted ? 'timed-out' : 'unreachable' };
    }
  };
}
