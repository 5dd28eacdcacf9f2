import type { ApiAnswer, ApiClient } from '../client/api-client';

/** The API refused. The message says which request and why, for people. */
export class ApiRefusal extends Error {
  constructor(request: string, { status, body }: ApiAnswer) {
    super(`${request} was answered ${status}: ${JSON.stringify(body)}`);
    this.name = 'ApiRefusal';
  }
}

/** What the API says when it refuses something (RFC 9457). */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly titleZh: string;
  readonly detail: string;
}

/** The public API as demo people use it; what is refused unexpectedly ends the story. */
export class DemoApi {
  constructor(private readonly client: ApiClient) {}

  /** @throws ApiRefusal */
  async get<T>(as: string, path: string): Promise<T> {
    return granted(`GET ${path} by ${as}`, await this.client.get(as, path)) as T;
  }

  /**
   * `key` is the Idempotency-Key: sent again with it, the same has happened once.
   * @throws ApiRefusal
   */
  async post<T>(as: string, path: string, body: object, key: string): Promise<T> {
    return granted(`POST ${path} by ${as}`, await this.client.post(as, path, key, body)) as T;
  }

  /**
   * Posts what must not be possible, and gives the reason.
   * @throws Error when it is possible
   */
  async refused(as: string, path: string, body: object, key: string): Promise<Refusal> {
    const answer = await this.client.post(as, path, key, body);
    if (answer.status < 400) throw new Error(`POST ${path} by ${as} should have been refused`);
    return answer.body as Refusal;
  }
}

function granted(request: string, answer: ApiAnswer): unknown {
  if (answer.status >= 400) throw new ApiRefusal(request, answer);
  return answer.body;
}
