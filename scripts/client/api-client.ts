import { setTimeout as pause } from 'node:timers/promises';

/** What the API answered. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Our API as one signed-in person after the other. */
export class ApiClient {
  private readonly tokens = new Map<string, string>();

  /** `patienceMs`: how long a call is tried again when the API, or what it needs, is away. */
  constructor(
    readonly baseUrl: string,
    private readonly patienceMs: number,
  ) {}

  async get(person: string, path: string): Promise<ApiAnswer> {
    return await this.call(person, 'GET', path, null, null);
  }

  /** Posts under a key: sent again with it, the same thing has happened once. */
  async post(person: string, path: string, key: string, body: object): Promise<ApiAnswer> {
    return await this.call(person, 'POST', path, key, body);
  }

  /** Whatever else is asked, with the answer as it comes: files, streams, other methods. Tried again as the others are. */
  async send(person: string, path: string, init: RequestInit): Promise<Response> {
    return await this.patiently(`${init.method ?? 'GET'} ${path}`, async () => {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${await this.token(person)}`);
      return await fetch(`${this.baseUrl}${path}`, { ...init, headers });
    });
  }

  private async call(
    person: string,
    method: string,
    path: string,
    key: string | null,
    body: object | null,
  ): Promise<ApiAnswer> {
    return await this.patiently(`${method} ${path}`, () => this.once(person, method, path, key, body));
  }

  private async patiently<T extends { readonly status: number }>(
    request: string,
    once: () => Promise<T>,
  ): Promise<T> {
    const until = Date.now() + this.patienceMs;
    for (;;) {
      const answer = await once().catch((error: unknown) => String(error));
      if (typeof answer !== 'string' && answer.status < 500 && answer.status !== 429) return answer;
      if (Date.now() > until)
        throw new Error(
          `${request} got no answer: ${typeof answer === 'string' ? answer : String(answer.status)}`,
        );
      await pause(250);
    }
  }

  private async once(
    person: string,
    method: string,
    path: string,
    key: string | null,
    body: object | null,
  ): Promise<ApiAnswer> {
    const response = await fetch(`${this.baseUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.token(person)}`,
        ...(key !== null && { 'idempotency-key': key }),
        ...(body !== null && { 'content-type': 'application/json' }),
      },
      ...(body !== null && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    return { status: response.status, body: await response.json() };
  }

  private async token(person: string): Promise<string> {
    const known = this.tokens.get(person);
    if (known !== undefined) return known;
    const response = await fetch(`${this.baseUrl}/issuer/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'password', username: person, password: 'demo' }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) throw new Error(`${person} cannot sign in: ${response.status}`);
    const { access_token: token } = (await response.json()) as { access_token: string };
    this.tokens.set(person, token);
    return token;
  }
}
