import { ApiOrder } from '../../support/api-order';
import { EventListener } from '../../support/event-listener';
import { eventually } from '../../support/eventually';
import { startDelivery } from '../../support/run-delivery';
import { useServedHouse } from '../../support/use-served-house';

interface Item {
  readonly kind: string;
  readonly position: number;
  readonly processKey: string;
  readonly type?: string;
  readonly seq?: number;
  readonly notificationId?: string;
}

interface Page {
  readonly items: readonly Item[];
  readonly next: number;
  readonly more: boolean;
}

describe('Events', () => {
  const house = useServedHouse();
  let stop: () => Promise<void>;
  let mine: ApiOrder;
  let others: ApiOrder;

  beforeAll(async () => {
    stop = startDelivery(house().store);
    mine = await ApiOrder.place(house().api, {});
    others = await ApiOrder.place(house().api, { customerNo: 'C-1003' });
    await mine.workUntil('confirm-promise');
    await caughtUp();
  });

  afterAll(async () => await stop());

  const caughtUp = async (): Promise<void> => {
    const { events, notifications, feed } = house().store;
    await eventually(
      async () =>
        (await feed.countDocuments()) ===
        (await events.countDocuments()) + (await notifications.countDocuments()),
    );
  };
  const page = async (as: string, query: string): Promise<Page> =>
    await house().api.get<Page>(as, `/api/v1/events${query}`);
  const all = async (as: string, limit: number): Promise<Item[]> => {
    const items: Item[] = [];
    for (let after = 0; ;) {
      const found = await page(as, `?after=${after}&limit=${limit}`);
      items.push(...found.items);
      after = found.next;
      if (!found.more) return items;
    }
  };
  const keysOf = (items: readonly Item[]): string[] => [
    ...new Set(items.filter(({ kind }) => kind === 'event').map(({ processKey }) => processKey)),
  ];

  it('are not waited for beyond the end: whoever is further has read another feed', async () => {
    const head = await house().store.feed.countDocuments();
    const atTheEnd = await house().api.call('ops-01', 'GET', `/api/v1/events?after=${head}`, {});
    expect(atTheEnd.status).toBe(200);
    const beyond = await house().api.call('ops-01', 'GET', `/api/v1/events?after=${head + 1_000_000}`, {});
    expect(beyond).toMatchObject({
      status: 400,
      body: { code: 'invalid-request', errors: [{ field: 'query.after' }] },
    });
  });

  it('are all there for who watches over the whole, in order and without a gap in any process', async () => {
    const items = await all('ops-01', 500);

    expect(items.map(({ position }) => position)).toEqual(
      items.map(({ position }) => position).toSorted((a, b) => a - b),
    );
    for (const { no } of [mine, others]) {
      const own = items.filter(({ kind, processKey }) => kind === 'event' && processKey === no);
      expect(own.length).toBeGreaterThan(3);
      expect(own.map(({ seq }) => seq)).toEqual(own.map((_, n) => n + 1));
    }
  });

  it('can be read again, in pages of any size, and are the same', async () => {
    const [once, twice] = [await all('ops-01', 500), await all('ops-01', 3)];

    expect(twice).toEqual(once);
  });

  it('are those of the processes a person may see, and say nothing of how many there are besides', async () => {
    expect(keysOf(await all('am-01', 500))).toEqual([mine.no]);
    expect(keysOf(await all('fin-01', 500).catch(() => []))).toEqual([]);
    expect(Object.keys(await page('am-01', ''))).toEqual(['items', 'next', 'more']);
  });

  it('and what they were told, themselves or as one of a group', async () => {
    const told = (await all('res-km-01', 500)).filter(({ kind }) => kind === 'notification');
    const listed = await house().api.get<{ items: { notificationId: string; position: number }[] }>(
      'res-km-01',
      '/api/v1/notifications',
    );

    expect(told.length).toBeGreaterThan(0);
    expect(told.map(({ notificationId, position }) => ({ notificationId, position })).toReversed()).toEqual(
      listed.items.map(({ notificationId, position }) => ({ notificationId, position })),
    );
  });

  it('never wait: beyond the end there is nothing', async () => {
    const { next } = await page('ops-01', '?limit=500');

    expect(await page('ops-01', `?after=${next}`)).toEqual({ items: [], next, more: false });
  });

  it.each(['?after=-1', '?after=x', '?limit=0', '?limit=501', '?before=1'])(
    'are not given for %s',
    async (query) => {
      expect(await house().api.call('ops-01', 'GET', `/api/v1/events${query}`, {})).toMatchObject({
        status: 400,
      });
    },
  );

  describe('as they happen', () => {
    it('come to who may see them, and to nobody else', async () => {
      const [manager, other] = await Promise.all([
        EventListener.open(house().api, 'am-01', '', {}),
        EventListener.open(house().api, 'am-02', '', {}),
      ]);
      const placed = await ApiOrder.place(house().api, {});
      await eventually(() => manager.heard.some(({ event }) => event === 'task.offered'));
      await eventually(() => manager.heard.some(({ event }) => event === 'notification'));
      manager.leave();
      other.leave();

      const own = manager.heard.filter(({ data }) => data.kind === 'event');
      expect(own.every(({ data }) => data.processKey === placed.no)).toBe(true);
      expect(own[0]).toMatchObject({ event: 'process.started', id: String(own[0]?.data.position) });
      expect(other.heard).toEqual([]);
    });

    it('go on after a break where the listener was, with nothing left out or twice', async () => {
      await caughtUp();
      const expected = (await all('am-01', 500)).filter(({ kind }) => kind === 'event');
      const first = await EventListener.open(house().api, 'am-01', '?after=0', {});
      await eventually(() => first.heard.length > 5);
      first.leave();
      await eventually(() => first.ended);
      const place = first.heard.at(4)?.id ?? '';
      const second = await EventListener.open(house().api, 'am-01', '?after=0', { 'last-event-id': place });
      await eventually(
        () =>
          second.heard.at(-1)?.data.position === expected.at(-1)?.position ||
          second.heard.length >= expected.length,
      );
      second.leave();

      const heard = [...first.heard.slice(0, 5), ...second.heard].filter(({ data }) => data.kind === 'event');
      expect(heard.map(({ data }) => data.position)).toEqual(expected.map(({ position }) => position));
    });

    it('are for people who have signed in', async () => {
      expect(await house().api.call(null, 'GET', '/api/v1/events/stream', {})).toMatchObject({ status: 401 });
    });
  });
});
