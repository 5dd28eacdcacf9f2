import { buildOrder } from '../../support/build-order';
import { useHouse } from '../../support/use-house';

describe('An order that is answered while it is on hold', () => {
  const house = useHouse(10);

  it('and amended is taken on when it is resumed', async () => {
    const order = await house().place(buildOrder({}), house().client);
    await order.hold('customer');
    await order.amend({ bandwidthKbps: 128 }, false);
    await order.complete('answer-order', null);

    await order.resume();
    await order.workUntil('check-resources');

    expect((await order.recorded()).state).toBe('inProgress');
    expect(await order.workToTheEnd()).toBe('completed');
  });
});
