import { catalogue } from '../../../domain/catalogue/catalogue';
import type { Stage } from '../../../domain/catalogue/plan';

const products = Object.values(catalogue);
const inOrder: readonly Stage[] = [
  'intake',
  'resource-check',
  'promise',
  'reservation',
  'provisioning',
  'test',
  'activation',
  'acceptance',
  'billing',
  'survey',
];

describe('The catalogue', () => {
  it('promises a leased line in five working days (O2A-1)', () => {
    expect(catalogue['leased-line']?.promise).toEqual({ workingDays: 5 });
  });

  it('offers each product under its code', () => {
    expect(products.map(({ code }) => code)).toEqual(Object.keys(catalogue));
  });

  describe.each(products)('$code', (product) => {
    const stages = product.stages.map(({ stage }) => stage);

    it('goes through its stages in the one order there is', () => {
      expect(stages).toEqual(inOrder.filter((stage) => stages.includes(stage)));
    });

    it('reserves before work begins, tests before activation, and bills only what was accepted', () => {
      for (const stage of [
        'intake',
        'reservation',
        'provisioning',
        'test',
        'activation',
        'acceptance',
        'billing',
      ] as const) {
        expect(stages).toContain(stage);
      }
    });

    it('checks resources and works at ends only if it has any', () => {
      const atEnds = product.stages.some(
        (plan) => plan.stage === 'provisioning' && plan.work.some(({ at }) => at === 'each-end'),
      );

      expect(atEnds).toBe(product.endCount > 0);
      expect(stages.includes('resource-check')).toBe(product.endCount > 0);
    });

    it('is tested for bandwidth exactly if it is sold by bandwidth', () => {
      expect(product.measures.some(({ name }) => name === 'bandwidthKbps')).toBe(
        product.bandwidthsKbps !== null,
      );
    });

    it('is plain data, fit to travel in a workflow’s input', () => {
      expect(JSON.parse(JSON.stringify(product))).toEqual(product);
    });
  });
});
