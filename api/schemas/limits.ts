import { z } from 'zod';
import { entitlementsTable } from '../../domain/limits/limit-tables';
import { entitlements } from '../../domain/tiers/entitlements';
import type { LimitVersion } from '../../storage/reference/limit-tables';
import { publicationAnswer } from './calendar';
import { anyJson } from './common';

export const limitTableAnswer = z
  .object({
    table: z.string().meta({
      description:
        'entitlements, process-limits, staffing, product:<code>, process:<kind>, exit-detection, coverage-improvement',
    }),
    version: z.number(),
    content: anyJson.meta({ description: '内容 / what it says' }),
    publication: publicationAnswer,
  })
  .meta({ id: 'LimitTable' });

export type LimitTableAnswer = z.input<typeof limitTableAnswer>;

/** Content is plain JSON: it was parsed before it was published. */
export function jsonOf(content: object): LimitTableAnswer['content'] {
  return content as unknown as LimitTableAnswer['content'];
}

export function toLimitTableAnswer({ table, version, content, publication }: LimitVersion): LimitTableAnswer {
  if (publication === null) return { table, version, content: jsonOf(content), publication };
  const { publishedBy, publishedAt, reason } = publication;
  return { table, version, content: jsonOf(content), publication: { publishedBy, publishedAt, reason } };
}

export const exampleLimitTable: LimitTableAnswer = {
  table: entitlementsTable,
  version: 1,
  content: jsonOf(entitlements),
  publication: null,
};
