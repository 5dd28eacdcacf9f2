import { z } from 'zod';
import { riskyPercent } from '../../../domain/process/at-risk';
import { type ProcessKind, processIdOf, processKinds } from '../../../domain/process/process-kind';
import { processSorts } from '../../../domain/process/sorts';
import { processStates } from '../../../domain/process/state';
import { tiers } from '../../../domain/tiers/tier';
import type { Condition } from '../../../storage/find-page';
import type { Caller } from '../../caller';
import { order, pageQuery } from '../../schemas/common';

/** What every list of processes can be asked for. */
export const listQuery = {
  ...pageQuery,
  state: z.enum(processStates).optional().meta({ description: '状态 / state' }),
  open: z.stringbool().optional().meta({ description: '仅未闭环 / only those not closed' }),
  customerNo: z.string().max(64).optional().meta({ description: '客户 / customer' }),
  tier: z.enum(tiers).optional().meta({ description: '客户等级 / tier' }),
  managerId: z
    .string()
    .max(64)
    .optional()
    .meta({ description: '客户经理，mine 为本人 / account manager; `mine`: the caller', example: 'mine' }),
  mine: z
    .stringbool()
    .optional()
    .meta({ description: '我负责或正在我手里的 / those I answer for or hold a piece of now' }),
  number: z
    .string()
    .trim()
    .min(1)
    .max(64)
    .optional()
    .meta({ description: '编号或其开头 / its number, or how that begins', example: 'SO-2026' }),
  atRisk: z
    .stringbool()
    .optional()
    .meta({ description: '承诺有风险或已超时 / the promise is at risk or broken' }),
  sort: z.enum(processSorts).default('startedAt').meta({ description: '排序 / sort by' }),
  order: order.default('desc'),
};

/** As domain/process/at-risk.ts has it. */
const promiseAtRisk: Condition = {
  closedAt: null,
  clocks: {
    $elemMatch: {
      name: 'promise',
      stoppedAt: null,
      $or: [{ warned: riskyPercent }, { breachedAt: { $ne: null } }],
    },
  },
};

function ownOf(id: string): Condition[] {
  return [{ managerId: id }, { 'holders.person': id }];
}

/** By the id, which has an index already. */
function numberedLike(kind: ProcessKind, number: string): Condition {
  const from = processIdOf(kind, number);
  return { _id: { $gte: from, $lt: `${from}\uffff` } };
}

type Query = z.output<z.ZodObject<typeof listQuery>>;

/** The same as conditions on the records. */
export function conditionsOf(query: Query, { id }: Caller): Condition[] {
  const conditions: Condition[] = [];
  const { state, open, customerNo, tier, managerId, mine, number, atRisk } = query;
  if (state !== undefined) conditions.push({ state });
  if (open !== undefined) conditions.push({ closedAt: open ? null : { $ne: null } });
  if (customerNo !== undefined) conditions.push({ customerNo });
  if (tier !== undefined) conditions.push({ tier });
  if (managerId !== undefined) conditions.push({ managerId: managerId === 'mine' ? id : managerId });
  if (mine !== undefined) conditions.push(mine ? { $or: ownOf(id) } : { $nor: ownOf(id) });
  if (number !== undefined) conditions.push({ $or: processKinds.map((kind) => numberedLike(kind, number)) });
  if (atRisk !== undefined) conditions.push(atRisk ? promiseAtRisk : { $nor: [promiseAtRisk] });
  return conditions;
}

/** Which page of it, in which order. */
export function pageRequestOf({ page, pageSize, sort, order: direction }: Query) {
  return { page, pageSize, sort, descending: direction === 'desc' };
}
