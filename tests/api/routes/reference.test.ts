import { countedBeyond } from '../../../storage/find-page';
import { useServedHouse } from '../../support/use-served-house';

interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
}

describe('What orders are made from', () => {
  const house = useServedHouse();
  const get = async <T>(as: string, path: string): Promise<T> =>
    await house().api.get<T>(as, `/api/v1${path}`);
  const status = async (as: string | null, path: string): Promise<number> =>
    (await house().api.call(as, 'GET', `/api/v1${path}`, {})).status;

  describe('the catalogue', () => {
    it('lists every product with its promise, ends and bandwidths', async () => {
      const { items } = await get<Page<{ code: string }>>('desk-01', '/catalogue');

      expect(items.map(({ code }) => code)).toEqual([
        'leased-line',
        'mpls-vpn-site',
        'dedicated-internet',
        'group-sms-gateway',
      ]);
      expect(items[0]).toMatchObject({
        promise: { workingDays: 5 },
        endCount: 2,
        bandwidthsKbps: expect.arrayContaining([2048]),
      });
    });

    it('shows one product, and none for names that are no product', async () => {
      expect(await get('res-km-01', '/catalogue/group-sms-gateway')).toMatchObject({
        endCount: 0,
        bandwidthsKbps: null,
      });
      for (const code of ['fax', 'constructor', '__proto__', 'toString']) {
        expect([code, await status('desk-01', `/catalogue/${code}`)]).toEqual([code, 404]);
      }
    });
  });

  describe('calendars', () => {
    it('are listed and shown with holidays and make-up days', async () => {
      const { items } = await get<Page<object>>('desk-01', '/calendars');

      expect(items).toMatchObject([{ id: 'cn-standard', version: 1, timeZone: 'Asia/Shanghai' }]);
      expect(await get('desk-01', '/calendars/cn-standard')).toEqual(items[0]);
      expect(items[0]).toHaveProperty(['holidays', '2026-10-01']);
      expect(items[0]).toHaveProperty(['makeUpDays', '2026-10-10']);
      expect(await status('desk-01', '/calendars/mars')).toBe(404);
    });
  });

  describe('addresses', () => {
    it('are found by local network and by part of their text', async () => {
      const all = await get<Page<object>>('desk-01', '/addresses');
      const qujing = await get<Page<{ localNetwork: string }>>(
        'desk-01',
        '/addresses?localNetwork=qujing&pageSize=200',
      );
      const street = await get<Page<{ text: string }>>(
        'desk-01',
        `/addresses?q=${encodeURIComponent('人民中路 12')}`,
      );

      expect([all.total, qujing.total]).toEqual(
        [all, qujing].map(({ items }) => items.length + countedBeyond),
      );
      expect(new Set(qujing.items.map(({ localNetwork }) => localNetwork))).toEqual(new Set(['qujing']));
      expect(street.items.length).toBeGreaterThan(0);
      for (const { text } of street.items) expect(text).toContain('人民中路 12');
    });

    it('are searched for literally, never by pattern', async () => {
      expect(await get('desk-01', `/addresses?q=${encodeURIComponent('.*')}`)).toMatchObject({ total: 0 });
      expect(await get('desk-01', `/addresses?q=${encodeURIComponent('(((((')}`)).toMatchObject({ total: 0 });
      expect(await status('desk-01', '/addresses?localNetwork=beijing')).toBe(400);
    });
  });

  describe('customers', () => {
    const numbers = async (as: string, query: string): Promise<string[]> =>
      (await get<Page<{ customerNo: string }>>(as, `/customers${query}`)).items.map(
        ({ customerNo }) => customerNo,
      );

    it('are an account manager’s own, and everybody’s who takes orders or watches over them', async () => {
      expect(await numbers('am-01', '')).toEqual(['C-1001', 'C-1002', 'C-1008', 'C-1098']);
      expect(await numbers('am-03', '')).toEqual(['C-1005', 'C-1007']);
      for (const person of ['desk-01', 'area-01', 'ka-head', 'ops-01', 'it-01', 'call-01']) {
        expect([person, (await numbers(person, '')).length]).toEqual([person, 10]);
      }
      for (const person of ['fin-01', 'plan-01']) expect(await numbers(person, '')).toEqual([]);
      expect(await status('res-km-01', '/customers')).toBe(403);
    });

    it('are filtered and paged, within what one may see', async () => {
      expect(await numbers('desk-01', '?tier=A1')).toEqual(['C-1001', 'C-1003']);
      expect(await numbers('desk-01', '?managerId=am-03')).toEqual(['C-1005', 'C-1007']);
      expect(await numbers('am-01', '?managerId=am-03')).toEqual([]);
      expect(await numbers('desk-01', '?pageSize=3&page=4')).toEqual(['C-1099']);
      expect(await status('desk-01', '/customers?tier=Z')).toBe(400);
    });

    it('are shown with their contracts to whom they concern', async () => {
      expect(await get('am-01', '/customers/C-1001')).toMatchObject({
        name: '云南省财政厅',
        contracts: [{ contractNo: 'CT-1001', validTo: '2028-12-31' }],
      });
      expect(await status('am-02', '/customers/C-1001')).toBe(404);
      expect(await status('desk-01', '/customers/C-4711')).toBe(404);
      expect(await status('res-km-01', '/customers/C-1001')).toBe(403);
    });
  });

  it.each(['/catalogue', '/calendars', '/addresses', '/customers', '/notifications', '/tasks', '/orders'])(
    '%s needs signing in',
    async (path) => {
      expect(await status(null, path)).toBe(401);
    },
  );
});
