/** An answer of the API, its body read. */
export interface Reply<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

export interface CallOptions {
  /** A body that is no string goes out as JSON. */
  readonly body?: unknown;
  /** The Idempotency-Key. */
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls the API as demo people do: each signs in once at the token endpoint. */
export class ApiCaller {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(readonly url: string) {}

  /** `as`: the person who calls, null for nobody. */
  async call<T>(as: string | null, method: string, path: string, options: CallOptions): Promise<Reply<T>> {
    const { body, key, headers } = options;
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...(as !== null && { authorization: `Bearer ${await this.tokenOf(as)}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson && text !== '' ? JSON.parse(text) : text) as T,
    };
  }

  /** What a path shows to somebody who may see it. */
  async get<T>(as: string, path: string): Promise<T> {
    const reply = await this.call<T>(as, 'GET', path, {});
    if (reply.status !== 200) throw new Error(`GET ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply.body;
  }

  async post<T>(as: string, path: string, body: unknown): Promise<Reply<T>> {
    return await this.call<T>(as, 'POST', path, { body });
  }

  async tokenOf(personId: string): Promise<string> {
    const known = this.tokens.get(personId);
    if (known !== undefined) return await known;
    const asked = this.signIn(personId);
    this.tokens.set(personId, asked);
    return await asked;
  }

  private async signIn(personId: string): Promise<string> {
    const body = new URLSearchParams({ grant_type: 'password', username: personId, password: 'demo' });
    const response = await fetch(`${this.url}/issuer/token`, { method: 'POST', body });
    if (!response.ok) throw new Error(`${personId} cannot sign in: ${response.status}`);
    return ((await response.json()) as { access_token: string }).access_token;
  }
}
