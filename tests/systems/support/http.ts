/** An answer with its body read. */
export interface Heard {
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** Sends a JSON request; rejects when the connection breaks. */
export async function ask(
  method: string,
  url: string,
  { body, key, timeoutMs = 30_000 }: { body?: unknown; key?: string; timeoutMs?: number } = {},
): Promise<Heard> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    body: body === undefined ? null : JSON.stringify(body),
    signal: AbortSignal.timeout(timeoutMs),
  });
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
}
