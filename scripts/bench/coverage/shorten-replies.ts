import { randomUUID } from 'node:crypto';
import type { LimitTableAnswer } from '../../../api/schemas/limits';
import { type EntitlementTable, entitlementsTable } from '../../../domain/limits/limit-tables';
import type { ApiClient } from '../api-client';

const administrator = 'admin-01';
const dayMs = 24 * 60 * 60 * 1_000;

/** From now on the initial reply to customers of class A is due so many milliseconds after the receipt, by day and night (ENT-1). */
export async function shortenReplies(api: ApiClient, limitMs: number): Promise<void> {
  const { items } = (await api.get(administrator, '/api/v1/limits')) as { items: LimitTableAnswer[] };
  const standing = items.find(({ table }) => table === entitlementsTable);
  if (standing === undefined) throw new Error(`There is no table ${entitlementsTable}`);
  const usual = standing.content as unknown as EntitlementTable;
  const content = { ...usual, A: { ...usual.A, coverageReply: { days: limitMs / dayMs } } };
  const change = { basedOn: standing.version, content, reason: '性能测量' };
  await api.post(administrator, `/api/v1/limits/${entitlementsTable}/versions`, randomUUID(), change);
}
