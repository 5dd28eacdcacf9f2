import { randomUUID } from 'node:crypto';
import type { ProblemCode } from '../../../domain/errors';
import type { DemoApi } from '../demo-api';
import { until } from '../until';
import type { Teller } from '../loops/teller';

/** What the acts of the desk are played with: the API, the audience, and a list of what was not as it was told. */
export class Desk {
  readonly wrong: string[] = [];

  constructor(
    readonly api: DemoApi,
    readonly teller: Teller,
    /** That of the working calendar. */
    readonly timeZone: string,
  ) {}

  async get<T>(as: string, path: string): Promise<T> {
    return await this.api.get<T>(as, `/api/v1${path}`);
  }

  async post<T>(as: string, path: string, body: object): Promise<T> {
    return await this.api.post<T>(as, `/api/v1${path}`, body, randomUUID());
  }

  async change<T>(as: string, method: 'PUT' | 'PATCH', path: string, body: object): Promise<T> {
    return await this.api.change<T>(as, method, `/api/v1${path}`, body);
  }

  /** Something to be seen that has to be so; the story goes on when it is not, and ends badly. */
  shows(isSo: boolean, zh: string, en: string): void {
    if (isSo) return this.teller.fact(zh, en);
    this.wrong.push(`${zh} · ${en}`);
    this.teller.fact(`✗ 并非如此：${zh}`, `not so: ${en}`);
  }

  /** Somebody was refused what they may not, for the reason it should be. */
  refused(who: string, refusal: Parameters<Teller['refusal']>[1], code: ProblemCode): void {
    this.teller.refusal(who, refusal);
    if (refusal.code !== code) this.wrong.push(`${who}: ${refusal.code}, not ${code}`);
  }

  readonly until = until;

  /** Today where the calendar counts. */
  today(): string {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: this.timeZone, dateStyle: 'short' }).format(
      new Date(),
    );
  }
}
