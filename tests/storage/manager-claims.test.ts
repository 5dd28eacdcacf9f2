import { createManagerClaims } from '../../storage/customers/manager-claims';
import type { ManagerClaim } from '../../storage/documents';
import { type FreshStore, bareStore } from './support/fresh-store';

const at = '2026-11-23T02:00:00.000Z';
const all = (changeNo: string): ManagerClaim => ({ changeNo, customerNos: null, at });
const some = (changeNo: string, ...customerNos: string[]): ManagerClaim => ({ changeNo, customerNos, at });

describe('Customers whose account manager is being changed', () => {
  let fresh: FreshStore;

  beforeAll(async () => {
    fresh = await bareStore();
  });
  afterEach(async () => await fresh.clear());
  afterAll(async () => await fresh.close());

  const claim = async (managerId: string, wanted: ManagerClaim): Promise<readonly string[]> =>
    (await createManagerClaims(fresh.store).claim(managerId, wanted)).map(({ changeNo }) => changeNo);

  it('are claimed by exactly one of many changes begun in the same moment', async () => {
    const claims = Array.from({ length: 10 }, async (_, n) => await claim('am-01', some(`MC-${n}`, 'C-1')));
    const inTheWay = await Promise.all(claims);

    const [stands] = inTheWay.flatMap((others, n) => (others.length === 0 ? [`MC-${n}`] : []));
    expect(inTheWay.flat()).toEqual(Array.from({ length: 9 }, () => stands));
  });

  it('are in the way of others as far as those want the same ones, or all', async () => {
    expect(await claim('am-01', some('MC-1', 'C-1', 'C-2'))).toEqual([]);
    expect(await claim('am-01', some('MC-2', 'C-3'))).toEqual([]);
    expect(await claim('am-01', some('MC-3', 'C-2', 'C-3'))).toEqual(['MC-1', 'MC-2']);
    expect(await claim('am-01', all('MC-4'))).toEqual(['MC-1', 'MC-2']);
    expect(await claim('am-02', all('MC-5'))).toEqual([]);
    expect(await claim('am-02', some('MC-6', 'C-9'))).toEqual(['MC-5']);
  });

  it('stay with the change that asks again, until it gives them back', async () => {
    expect(await claim('am-01', some('MC-1', 'C-1'))).toEqual([]);
    expect(await claim('am-01', some('MC-1', 'C-1'))).toEqual([]);
    await createManagerClaims(fresh.store).release('am-01', 'MC-1');
    expect(await claim('am-01', all('MC-2'))).toEqual([]);
  });
});
