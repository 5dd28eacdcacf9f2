import { z } from 'zod';
import { levels } from '../../../domain/assessment/level';
import { BusinessError } from '../../../domain/errors';
import { departments, localNetworks, stations } from '../../../domain/people/department';
import { processTiers } from '../../../domain/tiers/tier';
import type { FactQuery } from '../../../storage/assessment/assessment-views';

export const levelParams = z.strictObject({
  level: z.enum(levels).meta({ description: '考核层级 / level', example: 'station-managers' }),
});

/** Which period, and what of it. */
export const factQuery = z.strictObject({
  from: z.iso.date().meta({
    description: '起始日（流程日历的时区） / first day, in the zone of the process’s calendar',
    example: '2026-11-01',
  }),
  to: z.iso.date().meta({ description: '截止日（含） / last day, included', example: '2026-11-30' }),
  department: z.enum(departments).optional().meta({ description: '部门 / department' }),
  station: z.enum(stations).optional().meta({ description: '工位 / station' }),
  localNetwork: z.enum(localNetworks).optional().meta({ description: '本地网 / local network' }),
  tier: z.enum(processTiers).optional().meta({
    description: '客户等级，* 为多客户流程 / tier; *: cases of several customers',
    example: 'A1',
  }),
  productCode: z.string().max(64).optional().meta({ description: '产品 / product', example: 'leased-line' }),
});

/**
 * The facts that are asked for.
 * @throws BusinessError `invalid-request` when the period ends before it begins
 */
export function toFactQuery(query: z.output<typeof factQuery>): FactQuery {
  const { from, to, department, station, localNetwork, tier, productCode } = query;
  if (to < from)
    throw new BusinessError('invalid-request', 'The period ends before it begins.', [
      { field: 'query.to', reason: '早于起始日 / lies before the first day' },
    ]);
  return {
    from,
    to,
    department: department ?? null,
    station: station ?? null,
    localNetwork: localNetwork ?? null,
    tier: tier ?? null,
    productCode: productCode ?? null,
  };
}
