import type { ApiCaller, Reply } from './api-caller';

/** How a file is sent. */
export interface Upload {
  readonly content: string | Uint8Array;
  readonly mediaType: string;
  /** `?dryRun=true`… */
  readonly query: string;
  readonly key: string | null;
}

/** Uploads a file as somebody does. */
export async function upload<T>(api: ApiCaller, as: string, sent: Upload): Promise<Reply<T>> {
  const { content, mediaType, query, key } = sent;
  const response = await fetch(`${api.url}/api/v1/batches${query}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await api.tokenOf(as)}`,
      'content-type': mediaType,
      ...(key !== null && { 'idempotency-key': key }),
    },
    body: content as NonNullable<RequestInit['body']>,
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as T };
}

/** Uploads a CSV file without an Idempotency-Key. */
export async function uploadCsv<T>(
  api: ApiCaller,
  as: string,
  content: string | Uint8Array,
  query: string,
): Promise<Reply<T>> {
  return await upload<T>(api, as, { content, mediaType: 'text/csv; charset=utf-8', query, key: null });
}
