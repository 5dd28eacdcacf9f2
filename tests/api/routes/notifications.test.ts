import { ApiOrder } from '../../support/api-order';
import { useServedHouse } from '../../support/use-served-house';

interface Told {
  readonly notificationId: string;
  readonly processKey: string;
  readonly taskId: string | null;
  readonly at: string;
  readonly level: string;
  readonly text: { readonly zh: string; readonly en: string };
}

interface Page {
  readonly items: readonly Told[];
  readonly total: number;
}

describe('Notifications', () => {
  const house = useServedHouse();
  let order: ApiOrder;

  beforeAll(async () => {
    order = await ApiOrder.place(house().api, {});
    await order.workUntil('confirm-promise');
  });

  const told = async (as: string, query: string): Promise<Page> =>
    await house().api.get<Page>(as, `/api/v1/notifications${query}`);

  it('tell the account manager of each step and of their own tasks, newest first', async () => {
    const { items } = await told('am-01', '');

    expect(items.map(({ text }) => text.zh.replace(order.no, ''))).toEqual(
      expect.arrayContaining([
        ':订单已受理登记',
        ':待办「答复受理」',
        ':已答复受理',
        ':资源已核实',
        ':待办「确认承诺日期」',
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
});
