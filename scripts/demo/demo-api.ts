import type { ApiAnswer, ApiClient } from '../client/api-client';

/** The API refused. The message says which request and why, for people. */
export class ApiRefusal extends Error {
  readonly refusal: Refusal;

  constructor(request: string, { status, body }: ApiAnswer) {
    super(`${request} was answered ${status}: ${JSON.stringify(body)}`);
    this.name = 'ApiRefusal';
    this.refusal = body as Refusal;
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
    return refusal(`POST ${path} by ${as}`, await this.client.post(as, path, key, body));
  }

  /** @throws ApiRefusal */
  async change<T>(as: string, method: 'PUT' | 'PATCH', path: string, body: object): Promise<T> {
    return granted(`${method} ${path} by ${as}`, await this.send(as, path, json(method, body))) as T;
  }

  /** @throws ApiRefusal */
  async remove(as: string, path: string): Promise<void> {
    granted(`DELETE ${path} by ${as}`, await this.send(as, path, { method: 'DELETE' }));
  }

  /**
   * Puts what must not be possible, and gives the reason.
   * @throws Error when it is possible
   */
  async refusedChange(as: string, path: string, body: object): Promise<Refusal> {
    return refusal(`PUT ${path} by ${as}`, await this.send(as, path, json('PUT', body)));
  }

  /**
   * Hands a CSV file in.
   * @throws ApiRefusal
   */
  async upload<T>(as: string, path: string, csv: string): Promise<T> {
    return granted(`POST ${path} by ${as}`, await this.send(as, path, file(csv))) as T;
  }

  /**
   * Hands a text file in as an attachment.
   * @throws ApiRefusal
   */
  async attach<T>(as: string, path: string, text: string): Promise<T> {
    const headers = { 'content-type': 'text/plain' };
    return granted(
      `POST ${path} by ${as}`,
      await this.send(as, path, { method: 'POST', headers, body: text }),
    ) as T;
  }

  /**
   * Hands a CSV file in that must not be taken, and gives the reason.
   * @throws Error when it is taken
   */
  async refusedUpload(as: string, path: string, csv: string): Promise<Refusal> {
    return refusal(`POST ${path} by ${as}`, await this.send(as, path, file(csv)));
  }

  /** @throws ApiRefusal */
  async download(as: string, path: string): Promise<Uint8Array> {
    return new Uint8Array(await (await this.open(as, path, {})).arrayBuffer());
  }

  /**
   * An answer that is read as it comes.
   * @throws ApiRefusal
   */
  async open(as: string, path: string, init: RequestInit): Promise<Response> {
    const response = await this.client.send(as, path, init);
    if (response.ok) return response;
    throw new ApiRefusal(`GET ${path} by ${as}`, await answerOf(response));
  }

  private async send(as: string, path: string, init: RequestInit): Promise<ApiAnswer> {
    return await answerOf(await this.client.send(as, path, init));
  }
}

function json(method: string, body: object): RequestInit {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

function file(csv: string): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'text/csv; charset=utf-8' }, body: csv };
}

async function answerOf(response: Response): Promise<ApiAnswer> {
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}

function refusal(request: string, { status, body }: ApiAnswer): Refusal {
  if (status < 400) throw new Error(`${request} should have been refused`);
  return body as Refusal;
}

function granted(request: string, answer: ApiAnswer): unknown {
  if (answer.status >= 400) throw new ApiRefusal(request, answer);
  return answer.body;
}
