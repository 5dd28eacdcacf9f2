import { buildOrder } from '../../support/build-order';
import { refusalOf } from '../../support/refusal';
import { useHouse } from '../../support/use-house';

const rejection = { decision: 'reject', reason: '客户欠费未清' } as const;

describe('An order the account manager does not take on', () => {
  const house = useHouse(100);

  it('is rejected, CRM is told, and nothing was ever reserved', async () => {
    const order = await house().place(buildOrder({}), house().client);

    await order.complete('answer-order', rejection);

    expect(await order.end()).toBe('rejected');
    expect(await house().crm.look(order.no)).toMatchObject({
      outcome: 'rejected',
      reason: '客户欠费未清',
      acceptedAt: null,
    });
    expect(house().network.calls.filter(({ orderNo }) => orderNo === order.no)).toEqual([]);
    expect(await house().billing.look(order.no)).toEqual({ state: 'none', since: null });
  });

  it('is rejected also while it is on hold', async () => {
    const order = await house().place(buildOrder({}), house().client);
    await order.hold('internal');

    await order.complete('answer-order', rejection);

    expect(await order.end()).toBe('rejected');
  });

  it('cannot be cancelled or held any more while CRM is being told', async () => {
    house().crm.fail('file', 3);
    const order = await house().place(buildOrder({}), house().client);
    await order.complete('answer-order', rejection);

    const refused = [await refusalOf(order.cancel()), await refusalOf(order.hold('internal'))];

    expect(refused.map(({ code }) => code)).toEqual(['conflict', 'conflict']);
    house().crm.fail('file', 0);
    expect(await order.end()).toBe('rejected');
  });

  it('and cancelled in the same moment ends as the one who cancelled was told', async () => {
    const orders = await Promise.all(
      Array.from({ length: 5 }, () => house().place(buildOrder({}), house().client)),
    );

    for (const order of orders) {
      const task = await order.task('answer-order');
      const [, cancelled] = await Promise.allSettled([order.answer(task, rejection), order.cancel()]);

      expect(await order.end()).toBe(cancelled.status === 'fulfilled' ? 'cancelled' : 'rejected');
    }
  });
});
