import { z } from 'zod';
import { SystemUnavailable } from './system-unavailable';

/** Where a system is and how long one call may take, in ms. */
export interface HttpSystem {
  readonly system: string;
  readonly baseUrl: string;
  readonly timeoutMs: number;
}

/** A call. `path` is encoded already; `key` and `body` are `null` where there are none. */
export interface HttpCall<T> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly key: string | null;
  readonly body: unknown;
  readonly answer: z.ZodType<T>;
}

/** What the system said: its answer, or that it refuses, by its own code. */
export type HttpOutcome<T> =
  | { readonly granted: true; readonly answer: T }
  | { readonly granted: false; readonly status: number; readonly code: string; readonly detail: string };

const problemSchema = z.object({ code: z.string(), detail: z.string() });

const refusalStatuses = [400, 404, 409, 422];

/**
 * Calls a system over HTTP with JSON, over kept-alive connections. Only a problem with a code counts as a refusal: a bare 404
 * comes from a wrong address, not from the system.
 * @throws SystemUnavailable when there is no answer in time, or one that is neither
 */
export async function callJson<T>(at: HttpSystem, call: HttpCall<T>): Promise<HttpOutcome<T>> {
  const response = await send(at, call);
  if (response.status >= 200 && response.status < 300) {
    return { granted: true, answer: understand(at, call, call.answer, response) };
  }
  if (!refusalStatuses.includes(response.status)) {
    throw new SystemUnavailable(
      at.system,
      `${call.method} ${call.path} was answered ${response.status}`,
      null,
    );
  }
  const { code, detail } = understand(at, call, problemSchema, response);
  return { granted: false, status: response.status, code, detail };
}

interface Received {
  readonly status: number;
  readonly text: string;
}

async function send<T>(at: HttpSystem, { method, path, key, body }: HttpCall<T>): Promise<Received> {
  const signal = AbortSignal.timeout(at.timeoutMs);
  try {
    const response = await fetch(`${at.baseUrl.replace(/\/+$/, '')}${path}`, {
      method,
      headers: {
        accept: 'application/json, application/problem+json',
        ...(key !== null && { 'idempotency-key': key }),
        ...(body !== null && { 'content-type': 'application/json' }),
      },
      body: body === null ? null : JSON.stringify(body),
      redirect: 'error',
      signal,
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    const what = signal.aborted ? `did not answer within ${at.timeoutMs} ms` : 'cannot be reached';
    throw new SystemUnavailable(at.system, `${method} ${path} ${what}`, error);
  }
}

function understand<T, S>(
  at: HttpSystem,
  call: HttpCall<T>,
  schema: z.ZodType<S>,
  { status, text }: Received,
): S {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new SystemUnavailable(
      at.system,
      `${call.method} ${call.path} was answered ${status} in an unknown form`,
      error,
    );
  }
}
