import { Agent, request } from 'node:http';

/** What an API answered, its body read as JSON. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** An answer that is none of what was asked for. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    request: string,
    body: unknown,
  ) {
    super(`${request}: ${status} ${JSON.stringify(body)}`);
  }
}

/**
 * A lean client of our API over kept-alive connections, for people who have signed in: it must not take the processor from what
 * is measured.
 */
export class ApiClient {
  private readonly agent = new Agent({ keepAlive: true });
  private readonly tokens = new Map<string, string>();

  constructor(private readonly baseUrl: string) {}

  /** Signs somebody in with the embedded issuer. */
  async signIn(personId: string): Promise<void> {
    const form = new URLSearchParams({ grant_type: 'password', username: personId, password: 'demo' });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const { status, body } = await this.send('POST', '/issuer/token', headers, form.toString());
    if (status !== 200) throw new Error(`${personId} cannot sign in: ${status}`);
    this.tokens.set(personId, (body as { access_token: string }).access_token);
  }

  /** @throws Error unless the answer is 200 */
  async get(as: string, path: string): Promise<unknown> {
    const { status, body } = await this.send('GET', path, this.bearer(as), '');
    if (status !== 200) throw new Error(`GET ${path} as ${as}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  /**
   * Sends something once, under an Idempotency-Key.
   * @throws Refused unless the answer is a success
   */
  async post(as: string, path: string, key: string, content: object): Promise<unknown> {
    const headers = { ...this.bearer(as), 'content-type': 'application/json', 'idempotency-key': key };
    const { status, body } = await this.send('POST', path, headers, JSON.stringify(content));
    if (status >= 300) throw new Refused(status, `POST ${path} as ${as}`, body);
    return body;
  }

  /** Sends a CSV file. @throws Error unless the answer is a success */
  async postFile(as: string, path: string, content: string): Promise<unknown> {
    const headers = { ...this.bearer(as), 'content-type': 'text/csv' };
    const { status, body } = await this.send('POST', path, headers, content);
    if (status >= 300) throw new Error(`POST ${path} as ${as}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  close(): void {
    this.agent.destroy();
  }

  private bearer(personId: string): Record<string, string> {
    const token = this.tokens.get(personId);
    if (token === undefined) throw new Error(`${personId} has not signed in`);
    return { authorization: `Bearer ${token}` };
  }

  private send(
    method: string,
    path: string,
    headers: Record<string, string>,
    content: string,
  ): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const sized = { ...headers, 'content-length': Buffer.byteLength(content) };
      const sent = request(
        `${this.baseUrl}${path}`,
        { method, agent: this.agent, headers: sized },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString('utf8');
            resolve({
              status: response.statusCode ?? 0,
              body: text === '' ? null : (JSON.parse(text) as unknown),
            });
          });
        },
      );
      sent.on('error', (error: NodeJS.ErrnoException) => {
        // The server closes a connection that was idle for some seconds, perhaps in the very moment it is used again.
        if (sent.reusedSocket && error.code === 'ECONNRESET')
          resolve(this.send(method, path, headers, content));
        else reject(error);
      });
      sent.end(content);
    });
  }
}
