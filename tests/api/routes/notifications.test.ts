import { ApiOrder } from '../../support/api-order';
import { EventListener } from '../../support/event-listener';
import { eventually } from '../../support/eventually';
import { startDelivery } from '../../support/run-delivery';
import { useServedHouse } from '../../support/use-served-house';

interface Told {
  readonly notificationId: string;
  readonly processKey: string;
  readonly taskId: string | null;
  readonly at: string;
  readonly level: string;
  readonly text: { readonly zh: string; readonly en: string };
  readonly position: number | null;
  readonly read: boolean;
}

interface Page {
  readonly items: readonly Told[];
  readonly total: number;
  readonly unread: number;
}

describe('Notifications', () => {
  const house = useServedHouse();
  let order: ApiOrder;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    stop = startDelivery(house().store);
    order = await ApiOrder.place(house().api, {});
    await order.workUntil('confirm-promise');
    const { notifications, feed } = house().store;
    await eventually(
      async () =>
        (await feed.countDocuments({ kind: 'notification' })) === (await notifications.countDocuments()),
    );
  });

  afterAll(async () => await stop());

  const told = async (as: string, query: string): Promise<Page> =>
    await house().api.get<Page>(as, `/api/v1/notifications${query}`);

  it('tell the account manager of each step and of their own tasks, newest first', async () => {
    const { items } = await told('am-01', '');

    expect(items.map(({ text }) => text.zh.replace(order.no, ''))).toEqual(
      expect.arrayContaining([
        '：订单已受理登记',
        '：待办「答复受理」',
        '：已答复受理',
        '：资源已核实',
        '：待办「确认承诺日期」',
      ]),
    );
    expect(items.map(({ at }) => at)).toEqual(
      items
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    expect(items.every(({ processKey }) => processKey === order.no)).toBe(true);
  });

  it('tell everyone of a group what it is offered, and nobody else', async () => {
    for (const person of ['res-km-01', 'res-km-02']) {
      expect((await told(person, '')).items).toMatchObject([
        {
          level: 'information',
          taskId: expect.stringContaining(order.no),
          text: { en: `${order.no}: to do: Check resources` },
        },
      ]);
    }
    for (const person of ['res-dl-01', 'data-km-01', 'am-02', 'desk-01', 'res-km-mgr']) {
      expect([person, (await told(person, '')).total]).toEqual([person, 0]);
    }
  });

  it('come in pages', async () => {
    const all = await told('am-01', '');
    const pages = await Promise.all([1, 2, 3].map((page) => told('am-01', `?pageSize=2&page=${page}`)));

    expect(pages.flatMap(({ items }) => items)).toEqual(all.items.slice(0, 6));
    expect(await house().api.call('am-01', 'GET', '/api/v1/notifications?pageSize=0', {})).toMatchObject({
      status: 400,
    });
  });

  it('are unread until the person says how far they have read, and never become unread again', async () => {
    const before = await told('am-01', '');
    expect(before.unread).toBe(before.total);
    expect(before.items.every(({ read }) => !read)).toBe(true);
    const upTo = before.items.at(2)?.position ?? 0;
    const read = async (body: object) =>
      await house().api.post<{ readUpTo: number; unread: number }>(
        'am-01',
        '/api/v1/notifications/read',
        body,
      );

    expect(await read({ upTo })).toMatchObject({ status: 200, body: { readUpTo: upTo } });
    expect(await read({ upTo: 1 })).toMatchObject({ body: { readUpTo: upTo } });
    const after = await told('am-01', '');
    for (const item of after.items) expect(item.read).toBe((item.position ?? 0) <= upTo);
    expect(after.unread).toBe(after.items.filter((item) => !item.read).length);
    expect((await told('am-02', '')).unread).toBe(0);
    expect(await read({ upTo: -1 })).toMatchObject({ status: 400 });
  });

  it('cannot be read before they are there', async () => {
    const head = (await house().store.feed.findOne({}, { sort: { _id: -1 } }))?._id;

    expect(
      await house().api.post('res-km-01', '/api/v1/notifications/read', { upTo: 9_999_999 }),
    ).toMatchObject({ body: { readUpTo: head, unread: 0 } });
  });

  it('are asked for by level', async () => {
    expect((await told('am-01', '?level=information')).total).toBe((await told('am-01', '')).total);
    expect((await told('am-01', '?level=breach')).items).toEqual([]);
    expect(await house().api.call('am-01', 'GET', '/api/v1/notifications?level=loud', {})).toMatchObject({
      status: 400,
    });
  });

  it('reach the deputy of who is away, with a read mark of their own', async () => {
    const from = new Date().toISOString();
    const to = new Date(Date.now() + 86_400_000).toISOString();
    const absence = { personId: 'am-01', deputyId: 'am-03', from, to, reason: '病假' };
    const { body } = await house().api.post<{ absenceId: string }>('admin-01', '/api/v1/absences', absence);
    const [manager, deputy] = [await told('am-01', ''), await told('am-03', '')];
    await house().api.post('admin-01', `/api/v1/absences/${body.absenceId}/end`, { reason: '返岗' });

    expect(deputy.items.map(({ notificationId }) => notificationId)).toEqual(
      manager.items.map(({ notificationId }) => notificationId),
    );
    expect(deputy.unread).toBe(deputy.total);
    expect((await told('am-03', '')).total).toBe(0);
  });

  it('are not pushed in quiet hours, though they stand on the record', async () => {
    const preferences = '/api/v1/notifications/preferences';
    const put = async (body: object) => await house().api.call('am-02', 'PUT', preferences, { body });
    expect(await house().api.get('am-02', preferences)).toEqual({ quietHours: null });
    const always = { fromMinute: 0, toMinute: 0, days: [1, 2, 3, 4, 5, 6, 7] };
    expect(await put({ quietHours: always })).toMatchObject({ status: 200, body: { quietHours: always } });
    const listener = await EventListener.open(house().api, 'am-02', '', {});
    const placed = await ApiOrder.place(house().api, { customerNo: 'C-1003' });
    const toldOf = async (): Promise<boolean> =>
      (await told('am-02', '')).items.some(
        ({ processKey, position }) => processKey === placed.no && position !== null,
      );
    await eventually(toldOf);
    await eventually(() => listener.heard.some(({ event }) => event === 'task.offered'));
    const { unread } = await told('am-02', '');
    listener.leave();
    expect(listener.heard.filter(({ event }) => event === 'notification')).toEqual([]);
    expect(unread).toBeGreaterThan(0);

    await put({ quietHours: null });
    const back = await EventListener.open(house().api, 'am-02', '?after=0', {});
    await eventually(() => back.heard.filter(({ event }) => event === 'notification').length === unread);
    back.leave();
  });

  it.each([
    { quietHours: { fromMinute: -1, toMinute: 60, days: [1] } },
    { quietHours: { fromMinute: 0, toMinute: 1_440, days: [1] } },
    { quietHours: { fromMinute: 0, toMinute: 60, days: [8] } },
    { quietHours: { fromMinute: 0, toMinute: 60, days: [] } },
    {},
  ])('have no such quiet hours: %j', async (body) => {
    const put = { body };
    expect(await house().api.call('am-02', 'PUT', '/api/v1/notifications/preferences', put)).toMatchObject({
      status: 400,
    });
  });
});
