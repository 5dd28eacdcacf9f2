import { ApiOrder } from '../support/api-order';
import { inOrder, problemsOfRecords } from '../support/records-in-order';
import { type ServedHouse, type Systems, openHouseWithStandIns } from '../support/served-house';
import type { ServedSystems } from '../../systems/serve-systems';
import { disagreements } from '../../scripts/demo/disagreements';

type House = ServedHouse<Systems> & { readonly urls: ServedSystems['urls'] };

/** What the systems do to us all along: errors, answers that get lost, callbacks that come twice. */
const troubles = { errorRate: 0.1, lostAnswerRate: 0.05 };

describe('The whole story, over HTTP, with systems that fail, lose answers and repeat themselves', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouseWithStandIns();
    await set('network', { ...troubles, duplicateCallbackRate: 1, activationDelayMs: 200 });
    await set('billing', troubles);
    await set('crm', troubles);
  });
  afterAll(async () => await house.close());
  afterEach(async () => {
    expect(await problemsOfRecords(house.store)).toEqual(inOrder);
  });

  const send = async (
    method: string,
    url: string,
    body: object,
    headers: Record<string, string>,
  ): Promise<Response> =>
    await fetch(url, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const set = async (system: keyof House['urls'], faults: object): Promise<void> => {
    expect((await send('PUT', `${house.urls[system]}/_faults`, faults, {})).status).toBe(200);
  };
  /** Asks until the troubled system answers. */
  const insist = async <T>(ask: () => Promise<T>): Promise<T> => {
    for (;;) {
      const answer = await ask().catch(() => null);
      if (answer !== null) return answer;
    }
  };
  const systemsWord = async (orderNo: string) => ({
    network: await insist(() => house.systems.network.look(orderNo)),
    billing: await insist(() => house.systems.billing.look(orderNo)),
    crm: await insist(async () => [await house.systems.crm.look(orderNo)]).then(([filing]) => filing ?? null),
  });
  const freePairs = async (addressId: string): Promise<number> =>
    await insist(async () => {
      const response = await fetch(`${house.urls.network}/capacity?addressId=${addressId}`);
      return ((await response.json()) as { free: Record<string, number> }).free['access-pair'] ?? Number.NaN;
    });

  it('an order is activated, accepted, billed and filed, and everybody says the same of it', async () => {
    const order = await ApiOrder.place(house.api, {});

    const closed = await order.workToTheEnd();

    expect(closed).toMatchObject({ state: 'completed', promise: { state: 'met' } });
    expect(disagreements(closed, await systemsWord(order.no))).toEqual([]);
    expect(closed.milestones.filter(({ name }) => name === 'activated')).toHaveLength(1);
    expect(new Set(closed.resources.map(({ id }) => id)).size).toBe(5);
  });

  it('an order nothing reaches waits for construction, under a new promise, and is completed when the crew has built', async () => {
    const addressId = 'KM-0301';
    const order = await ApiOrder.place(house.api, { ends: [{ addressId }, { addressId: 'QJ-0002' }] });
    await order.workUntil('check-resources');
    const before = await order.view();
    const atKunming = (await order.openTasks()).find(({ group }) => group.localNetwork === 'kunming');
    const shortage = { result: 'short', remedy: 'construction', note: '该地址无空闲线对' };
    expect(await freePairs(addressId)).toBe(0);
    if (atKunming === undefined) throw new Error('nobody checks in Kunming');
    await order.answer(atKunming, shortage, {});

    await order.workUntil('carry-out-remedy');
    const waiting = await order.view();
    expect(waiting).toMatchObject({
      state: 'pending',
      promise: { state: 'running', agreedDueAt: expect.any(String) },
    });
    expect(waiting.promise?.dueAt).not.toBe(before.promise?.dueAt);
    await insist(async () => {
      const built = await send(
        'POST',
        `${house.urls.network}/access-pairs`,
        { addressId, count: 2 },
        { 'idempotency-key': order.no },
      );
      if (built.status !== 201) throw new Error('not built yet');
      return built;
    });
    await order.complete('carry-out-remedy', null);
    const closed = await order.workToTheEnd();

    expect(closed.state).toBe('completed');
    expect(closed.milestones.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['resources-short', 'promise-renewed']),
    );
    expect(disagreements(closed, await systemsWord(order.no))).toEqual([]);
    expect(closed.resources.map(({ id }) => id)).toContainEqual(expect.stringMatching(/^KM-0301-P[12]$/));
    expect(await freePairs(addressId)).toBe(1);
  });

  it('a cancelled order gives everything back, is never billed, and CRM knows', async () => {
    const addressId = 'KM-0003';
    const order = await ApiOrder.place(house.api, { ends: [{ addressId }, { addressId: 'QJ-0003' }] });
    await order.workUntil('install-field');
    expect(await freePairs(addressId)).toBe(7);

    await house.api.post(order.managerId, `${order.path}/cancel`, { reason: '客户改变计划' });
    const closed = await order.closed();

    expect(closed.state).toBe('cancelled');
    expect(await systemsWord(order.no)).toMatchObject({
      network: { resources: [], active: false },
      billing: { state: 'none', since: null },
      crm: { outcome: 'cancelled', reason: '客户改变计划', acceptedAt: null },
    });
    expect(await freePairs(addressId)).toBe(8);
    expect(await order.openTasks()).toEqual([]);
  });

  it('nobody holds or is billed for anything but the completed orders', async () => {
    const completed = await house.store.processes.find({ state: 'completed' }).toArray();
    const wanted = completed.map(({ businessKey }) => businessKey).sort();
    const ownersOf = async (url: string, field: string): Promise<string[]> =>
      await insist(async () => {
        const response = await fetch(url);
        const { items } = (await response.json()) as { items: Record<string, string>[] };
        return [...new Set(items.map((item) => item[field] ?? ''))].sort();
      });

    expect(wanted).toHaveLength(2);
    expect(await ownersOf(`${house.urls.network}/held?limit=100`, 'owner')).toEqual(wanted);
    expect(await ownersOf(`${house.urls.billing}/subscriptions?limit=100`, 'orderNo')).toEqual(wanted);
  });
});
