import { z } from 'zod';
import { basedOn } from '../../../domain/calendar/input';
import { BusinessError } from '../../../domain/errors';
import { limitSchema } from '../../../domain/limits/input';
import { type LimitContent, entitlementsTable } from '../../../domain/limits/limit-tables';
import { entitlements } from '../../../domain/tiers/entitlements';
import type { LimitVersion } from '../../../storage/reference/limit-tables';
import { fieldProblems } from '../../field-problems';
import { jsonOf } from '../../schemas/limits';
import type { Services } from '../../services';

/** What the routes about limits have in common. */
export const ofLimits = {
  tag: 'limits',
  access: { roles: ['administrator'], scope: 'everything' },
} as const;

export const limitParams = z.strictObject({
  table: z.string().max(80).meta({ description: '限额表 / table', example: entitlementsTable }),
});

/** A new content of a table, the whole of it. */
export const limitChange = {
  basedOn,
  content: z.record(z.string().max(64), z.json()).meta({ description: '全部内容 / all of its content' }),
};

/** A faster answer for B customers, as examples show it. */
export const exampleChange = {
  basedOn: 1,
  content: jsonOf({
    ...entitlements,
    B: { ...entitlements.B, orderResponse: { workingMinutes: 240 } },
  }) as Record<string, never>,
};

/** A content somebody wants a table to have, and the version it was made from. */
export interface LimitChange {
  readonly standing: LimitVersion;
  readonly content: LimitContent;
}

/**
 * A change that has the shape of its table, every limit within reason.
 * @throws BusinessError `not-found` for no table; `invalid-request` naming everything that is wrong
 */
export async function limitChangeOf(
  { tables }: Services,
  table: string,
  asked: { readonly basedOn: number; readonly content: object },
): Promise<LimitChange> {
  const first = tables.first(table);
  if (first === null) throw new BusinessError('not-found', `There is no table ${table}.`);
  const newest = await tables.newest(table);
  if (asked.basedOn > newest.version)
    throw new BusinessError('invalid-request', `There is no version ${asked.basedOn} of ${table}.`, [
      { field: 'basedOn', reason: `最新版本为 ${newest.version} / the newest version is ${newest.version}` },
    ]);
  const parsed = limitSchema(table, first).safeParse(asked.content);
  if (!parsed.success)
    throw new BusinessError(
      'invalid-request',
      `This is no content for ${table}.`,
      fieldProblems(parsed.error.issues, 'content'),
    );
  return { standing: await tables.version(table, asked.basedOn), content: parsed.data };
}
