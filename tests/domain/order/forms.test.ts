import { z } from 'zod';
import { leasedLine } from '../../../domain/catalogue/products/leased-line';
import type { OrderTaskName } from '../../../domain/order/answers';
import { orderForm } from '../../../domain/order/forms';
import { orderTaskTitles } from '../../../domain/order/tasks';
import { goodAnswers } from '../../support/answers';

const names = Object.keys(orderTaskTitles) as OrderTaskName[];
const { measures } = leasedLine;
const context = { measures: measures as never, bandwidthKbps: 2048 };

function good(name: OrderTaskName): object {
  return goodAnswers[name]('2026-11-20T08:00:00.000Z', { context });
}

/** Fields a form fills in by itself when they are left out. */
const optional = ['note', 'comment', 'reference', 'faultAt'];

describe.each(names)('The form of %s', (name) => {
  const form = orderForm(name, { measures });

  it('takes a good answer as it is', () => {
    expect(form.parse(good(name))).toEqual(good(name));
  });

  it('takes no field it doesn’t have', () => {
    expect(form.safeParse({ ...good(name), extra: 1 }).success).toBe(false);
  });

  it('takes no answer without what it needs', () => {
    for (const field of Object.keys(good(name)).filter((key) => !optional.includes(key))) {
      expect(form.safeParse({ ...good(name), [field]: undefined }).success).toBe(false);
    }
  });

  it('can be shown: it has a JSON schema of what people enter', () => {
    expect(z.toJSONSchema(form, { io: 'input' })).toMatchObject({
      $schema: expect.stringContaining('2020-12') as string,
    });
  });
});

describe('The form of the end-to-end test', () => {
  it('asks for the measures of the product', () => {
    const form = orderForm('test-end-to-end', { measures });
    const measured = { deliveredPercent: 99 };

    expect(form.safeParse({ measured, faultAt: null, note: null }).success).toBe(false);
  });
});
