import { ApiProblem, type ProblemBody } from './api-problem';

/** Query parameters; what is undefined is left out. */
export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** The API, as the signed-in person. Every method throws ApiProblem when the API refuses. */
export interface ApiClient {
  get<T>(path: string, query: Query): Promise<T>;
  /** Sent again with the same key it happens once; `key` null for what happens once each time it is asked. */
  post<T>(path: string, body: unknown, key: string | null): Promise<T>;
  put<T>(path: string, body: unknown): Promise<T>;
  delete(path: string): Promise<void>;
  /** A file as the body. */
  send<T>(path: string, query: Query, file: Blob, mediaType: string, key: string): Promise<T>;
  /** An answer that is a file. */
  download(path: string, query: Query): Promise<Blob>;
  /** An answer that goes on, such as server-sent events. */
  open(path: string, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Response>;
}

/** `tokenNow`: the access token; `onSignedOut`: called when the API does not know us any more. */
export function createApiClient(tokenNow: () => string, onSignedOut: () => void): ApiClient {
  async function ask(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${tokenNow()}`);
    const answer = await fetch(path, { ...init, headers });
    if (answer.ok) return answer;
    if (answer.status === 401) onSignedOut();
    throw new ApiProblem(await problemOf(answer));
  }
  const json = async <T>(answer: Response): Promise<T> =>
    (answer.status === 204 ? null : await answer.json()) as T;
  const withBody = (method: string, body: unknown, key: string | null): RequestInit => ({
    method,
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...(key !== null && { 'Idempotency-Key': key }) },
  });
  return {
    get: async (path, query) => await json(await ask(withQuery(path, query), {})),
    post: async (path, body, key) => await json(await ask(path, withBody('POST', body, key))),
    put: async (path, body) => await json(await ask(path, withBody('PUT', body, null))),
    delete: async (path) => {
      await ask(path, { method: 'DELETE' });
    },
    send: async (path, query, file, mediaType, key) => {
      const headers = { 'Content-Type': mediaType, 'Idempotency-Key': key };
      return await json(await ask(withQuery(path, query), { method: 'POST', body: file, headers }));
    },
    download: async (path, query) => await (await ask(withQuery(path, query), {})).blob(),
    open: async (path, headers, signal) => await ask(path, { headers, signal }),
  };
}

function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

async function problemOf(answer: Response): Promise<ProblemBody> {
  const type = answer.headers.get('Content-Type') ?? '';
  if (type.includes('application/problem+json')) return (await answer.json()) as ProblemBody;
  return {
    type: 'about:blank',
    title: answer.statusText,
    titleZh: '服务器没有给出说明',
    status: answer.status,
    code: 'internal',
    detail: `${answer.status} ${answer.statusText}`,
    instance: answer.headers.get('X-Request-Id') ?? '',
  };
}
