import type { Collection } from 'mongodb';
import { allOf, countedBeyond, findCountedPage, findPage } from '../../storage/find-page';
import { type FreshStore, bareStore } from './support/fresh-store';

interface Thing {
  readonly _id: string;
  readonly rank: number;
}

describe('a page of a list', () => {
  let fresh: FreshStore;
  let things: Collection<Thing>;

  beforeAll(async () => {
    fresh = await bareStore();
    things = fresh.store.db.collection('things');
    const ids = Array.from({ length: 47 }, (_, n) => `T-${(n * 29) % 47}`);
    await things.insertMany(ids.map((_id, n) => ({ _id, rank: n % 2 })));
  });

  afterAll(async () => {
    await fresh.close();
  });

  async function page(number: number, descending: boolean): Promise<string[]> {
    const request = { page: number, pageSize: 10, sort: 'rank', descending } as const;
    return (await findPage(things, [], request, { rank: 'rank' })).items.map(({ _id }) => _id);
  }

  it.each([false, true])(
    'neither overlaps with the next nor leaves out (descending: %s), although many are equal',
    async (descending) => {
      const pages = await Promise.all(
        [1, 2, 3, 4, 5, 6].map(async (number) => await page(number, descending)),
      );

      expect(pages.map(({ length }) => length)).toEqual([10, 10, 10, 10, 7, 0]);
      expect(new Set(pages.flat()).size).toBe(47);
    },
  );

  it('runs backwards when descending', async () => {
    const forwards = [
      ...(await page(1, false)),
      ...(await page(2, false)),
      ...(await page(3, false)),
      ...(await page(4, false)),
      ...(await page(5, false)),
    ];

    expect(await page(1, true)).toEqual(forwards.toReversed().slice(0, 10));
  });

  it('counts far enough beyond itself to be led on from', async () => {
    const many: Collection<Thing> = fresh.store.db.collection('many');
    await many.insertMany(Array.from({ length: 400 }, (_, n) => ({ _id: `M-${n}`, rank: n })));
    const totals = [1, 10, 30].map(async (number) => {
      const request = { page: number, pageSize: 10, sort: 'rank', descending: false } as const;
      return (await findPage(many, [], request, { rank: 'rank' })).total;
    });

    expect(await Promise.all(totals)).toEqual([10 + countedBeyond, 100 + countedBeyond, 400]);
    const first = { page: 1, pageSize: 10, sort: 'rank', descending: false } as const;
    expect(await findCountedPage(many, [], first, { rank: 'rank' })).toMatchObject({ total: 400 });
  });

  it('says how many there are in all, of those that satisfy every condition', async () => {
    const request = { page: 2, pageSize: 10, sort: 'rank', descending: false } as const;

    expect(
      await findPage(things, [{ rank: 1 }, { _id: { $ne: 'T-29' } }, {}], request, { rank: 'rank' }),
    ).toMatchObject({
      page: 2,
      pageSize: 10,
      total: 22,
    });
  });
});

describe('conditions', () => {
  it('all hold at once, also two on the same field', () => {
    expect(allOf([{ managerId: 'am-01' }, { managerId: 'am-02' }])).toEqual({
      $and: [{ managerId: 'am-01' }, { managerId: 'am-02' }],
    });
  });

  it.each([
    [{ managerId: undefined }],
    [{ $or: [{ managerId: 'am-01' }, { managerId: undefined }] }],
    [{ 'group.station': { $in: [null, undefined] } }],
    [{ sortDueAt: { $lt: undefined } }],
  ])('refuse undefined: %j', (condition) => {
    expect(() => allOf([{}, condition])).toThrow(TypeError);
  });

  it('may be null, empty or patterns', () => {
    expect(() => allOf([{ closedAt: null, note: '', text: /昆明/i, at: new Date() }])).not.toThrow();
  });
});
