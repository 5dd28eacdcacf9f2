import { randomUUID } from 'node:crypto';
import type { LimitTableAnswer } from '../../../api/schemas/limits';
import type { Budget } from '../../../domain/calendar/working-calendar';
import { processTable } from '../../../domain/limits/limit-tables';
import type { ProcessLimits } from '../../../domain/process/limits';
import type { ApiClient } from '../api-client';

const administrator = 'admin-01';
const dayMs = 24 * 60 * 60 * 1_000;

/** How long a hand-over may wait to be accepted: data of the house, published as administrators do. Orders keep what they were placed by. */
export class AcceptanceLimit {
  private constructor(
    private readonly api: ApiClient,
    private readonly usual: ProcessLimits,
    private version: number,
  ) {}

  static async of(api: ApiClient): Promise<AcceptanceLimit> {
    const { items } = (await api.get(administrator, '/api/v1/limits')) as { items: LimitTableAnswer[] };
    const table = items.find(({ table }) => table === processTable);
    if (table === undefined) throw new Error(`There is no table ${processTable}`);
    return new AcceptanceLimit(api, table.content as unknown as ProcessLimits, table.version);
  }

  /** For what is done meanwhile, hand-overs are due after so many milliseconds, by day and night. */
  async shortened<T>(limitMs: number, meanwhile: () => Promise<T>): Promise<T> {
    await this.publish({ days: limitMs / dayMs });
    const done = await meanwhile();
    await this.publish(this.usual.acceptance);
    return done;
  }

  private async publish(acceptance: Budget): Promise<void> {
    const change = { basedOn: this.version, content: { ...this.usual, acceptance }, reason: '性能测量' };
    const path = `/api/v1/limits/${processTable}/versions`;
    const published = await this.api.post(administrator, path, randomUUID(), change);
    this.version = (published as LimitTableAnswer).version;
  }
}
