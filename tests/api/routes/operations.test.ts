import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { ApiOrder } from '../../support/api-order';
import { useServedHouse } from '../../support/use-served-house';

describe('What operations see', () => {
  const house = useServedHouse();

  const gauges = async (): Promise<Record<string, number>> => {
    const text = await (await fetch(`${house().api.url}/metrics`)).text();
    const found = text.matchAll(/^bihuan_open\{what="(\w+)",condition="(\w+)"\} (\d+)$/gm);
    return Object.fromEntries(
      [...found].map(([, what, condition, value]) => [`${what} ${condition}`, Number(value)]),
    );
  };
  /** Figures are kept for some seconds. */
  const eventually = async (wanted: Record<string, number>): Promise<void> => {
    while (!isDeepStrictEqual(await gauges(), wanted)) await pause(200);
  };
  const nothing = {
    'process open': 0,
    'process atRisk': 0,
    'process breached': 0,
    'process held': 0,
    'process stuck': 0,
    'task open': 0,
    'task overdue': 0,
  };

  it('counts open, held and closed orders and their tasks as they come and go', async () => {
    expect(await gauges()).toEqual(nothing);

    const order = await ApiOrder.place(house().api, {});
    const rejected = await ApiOrder.place(house().api, {});
    await rejected.complete('answer-order', { decision: 'reject', reason: '客户资料不全' });
    await rejected.closed();
    await order.complete('answer-order', null);
    await house().api.post('am-01', `${order.path}/hold`, { cause: 'internal', reason: '等待' });
    await eventually({ ...nothing, 'process open': 1, 'process held': 1, 'task open': 2 });

    await house().api.post('am-01', `${order.path}/cancel`, { reason: '撤单' });
    await order.closed();
    await eventually(nothing);
  });

  it('shows how far the feed is behind the record', async () => {
    // Nobody makes the feed in this house.
    const text = await (await fetch(`${house().api.url}/metrics`)).text();

    expect(Number(/^bihuan_feed_lag_seconds ([\d.]+)$/m.exec(text)?.[1])).toBeGreaterThan(0);
  });

  it('counts requests by route, never by address', async () => {
    await house().api.call('ops-01', 'GET', '/api/v1/orders/SO-NONE', {});

    const text = await (await fetch(`${house().api.url}/metrics`)).text();

    expect(text).toContain('/api/v1/orders/:orderNo');
    expect(text).not.toContain('SO-NONE');
  });

  it('is told that all is ready', async () => {
    expect(await house().api.call(null, 'GET', '/readyz', {})).toMatchObject({
      status: 200,
      body: { status: 'ready', checks: ['mongo', 'temporal'] },
    });
  });
});
