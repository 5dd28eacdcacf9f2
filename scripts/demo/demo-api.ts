import type { ApiAnswer, ApiClient } from '../client/api-client';

/** The API refused. The message says which request and why, for people. */
export class ApiRefusal extends Error {
  constructor(request: string, { status, body }: ApiAnswer) {
    super(`${request} was answered ${status}: ${JSON.stringify(body)}`);
    this.name = 'ApiRefusal';
  }
}

/** The public API as demo people use it; whatever is refused ends the story. */
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
}

function granted(request: string, answer: ApiAnswer): unknown {
  if (answer.status >= 400) throw new ApiRefusal(request, answer);
  return answer.body;
}
