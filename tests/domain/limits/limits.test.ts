import { catalogue } from '../../../domain/catalogue/catalogue';
import { leasedLine } from '../../../domain/catalogue/products/leased-line';
import { improvement } from '../../../domain/coverage/improvement';
import { datedDifferences, differences } from '../../../domain/limits/differences';
import { limitSchema } from '../../../domain/limits/input';
import { firstTables, productTable } from '../../../domain/limits/limit-tables';
import { productLimitsOf, withProductLimits } from '../../../domain/limits/product-limits';
import { freezeLimits } from '../../../domain/order/freeze-limits';
import { processLimits } from '../../../domain/process/limits';
import { entitlements } from '../../../domain/tiers/entitlements';
import { buildOrder } from '../../support/build-order';
import { cn, shanghai } from '../calendar/calendars';

const tables = firstTables(Object.values(catalogue));
const limits = productLimitsOf(leasedLine);

describe('Limits as data (CUS-2)', () => {
  it.each(Object.keys(tables))('%s may be published as it stands', (table) => {
    const first = tables[table];

    expect(first && limitSchema(table, first).safeParse(first).success).toBe(true);
  });

  it('of a product are the product’s again when put back', () => {
    for (const product of Object.values(catalogue))
      expect(withProductLimits(product, productLimitsOf(product))).toEqual(product);
  });

  it.each([
    ['a promise of nothing', { ...limits, promise: { workingDays: 0 } }],
    ['a promise of ten years', { ...limits, promise: { workingDays: 2_600 } }],
    ['a stage the product has not', { ...limits, stages: { ...limits.stages, dance: { days: 1 } } }],
    ['a stage left out', { ...limits, stages: {} }],
    ['two budgets in one', { ...limits, promise: { days: 1, workingDays: 1 } }],
  ])('refuse %s', (_what, content) => {
    expect(limitSchema(productTable('leased-line'), limits).safeParse(content).success).toBe(false);
  });

  it.each([
    ['a fourth place in the queue', { ...entitlements, A: { ...entitlements.A, priority: 4 } }],
    ['a class left out', { A: entitlements.A, B: entitlements.B }],
    ['more at least than at most', { ...entitlements, A: { ...entitlements.A, gatheringsPerYear: [3, 1] } }],
  ])('refuse entitlements with %s', (_what, content) => {
    expect(limitSchema('entitlements', entitlements).safeParse(content).success).toBe(false);
  });

  it.each([
    ['a level nobody measures', { ...improvement['4g'], level: { target: 10, gain: 10 } }],
    ['a gain of nothing', { ...improvement['4g'], sinr: { target: 3, gain: 0 } }],
    ['a quantity left out', { level: improvement['4g'].level, sinr: improvement['4g'].sinr }],
  ])('refuse to judge work on coverage by %s', (_what, wrong) => {
    const content = { ...improvement, '4g': wrong };
    expect(limitSchema('coverage-improvement', improvement).safeParse(content).success).toBe(false);
  });

  it('differ value by value, time limits with the deadlines they come to', () => {
    const after = { ...limits, promise: { workingDays: 3 } };

    expect(differences({ ...limits.stages }, { ...limits.stages })).toEqual([]);
    expect(
      datedDifferences(
        JSON.parse(JSON.stringify(limits)),
        JSON.parse(JSON.stringify(after)),
        cn,
        shanghai('2026-11-23 09:00'),
      ),
    ).toEqual([
      {
        path: 'promise',
        before: { workingDays: 5 },
        after: { workingDays: 3 },
        dueBefore: shanghai('2026-11-27 18:00'),
        dueAfter: shanghai('2026-11-25 18:00'),
      },
    ]);
  });

  it('are frozen in the order that is placed by them', () => {
    const faster = { ...entitlements.A, orderResponse: { workingMinutes: 60 }, priority: 2 as const };
    const start = freezeLimits(buildOrder({ tier: 'A2' }), {
      entitlements: { version: 3, content: { ...entitlements, A: faster } },
      product: { version: 2, content: { ...limits, promise: { workingDays: 3 } } },
      process: { version: 1, content: processLimits },
    });

    expect(start).toMatchObject({
      responseBudget: { workingMinutes: 60 },
      priority: 2,
      product: { promise: { workingDays: 3 }, stages: leasedLine.stages },
      limits: { versions: { entitlements: 3, product: 2, process: 1 } },
    });
  });
});
