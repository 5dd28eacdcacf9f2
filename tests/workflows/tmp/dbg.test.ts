import { buildOrder } from '../../support/build-order';
import { House } from '../../support/house';
it.each([[2,6],[3,10],[2,10]])('cache %i orders %i', async (cache, n) => {
  const house = await House.open(cache);
  const orders = await Promise.all(Array.from({ length: n }, () => house.place(buildOrder({}), house.client)));
  const times: number[] = [];
  for (const name of ['answer-order', 'check-resources', 'check-resources', 'confirm-promise'] as const) {
    const t = Date.now();
    await Promise.all(orders.map((order) => order.complete(name, null)));
    times.push(Date.now() - t);
  }
  process.stderr.write(`CACHE ${cache} ORDERS ${n}: ${times.join(' ')}\n`);
  for (const order of orders) await order.handle.terminate();
  await house.close();
});
