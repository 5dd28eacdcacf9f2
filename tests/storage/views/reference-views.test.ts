import type { Address } from '../../../domain/customer/customer';
import { keepAddresses, seedCalendar, seedDemoCustomers } from '../../../storage/reference/seed-reference';
import { type ReferenceViews, createReferenceViews } from '../../../storage/views/reference-views';
import { calendar } from '../../support/build-order';
import { type FreshStore, freshStore } from '../support/fresh-store';

const register: readonly Address[] = [
  {
    addressId: 'KM-1',
    text: '昆明市五华区人民中路 12 号 (A+B) 座',
    district: '五华区',
    localNetwork: 'kunming',
  },
  { addressId: 'KM-2', text: '昆明市盘龙区北京路 12 号 AB 座', district: '盘龙区', localNetwork: 'kunming' },
  { addressId: 'DL-1', text: '大理市下关人民路 3 号 a.b', district: '下关', localNetwork: 'dali' },
];

describe('reference data', () => {
  let fresh: FreshStore;
  let views: ReferenceViews;

  beforeAll(async () => {
    fresh = await freshStore();
    await seedCalendar(fresh.store);
    await seedDemoCustomers(fresh.store);
    await keepAddresses(fresh.store, register);
    views = createReferenceViews(fresh.store);
  });

  afterAll(async () => {
    await fresh.close();
  });

  async function search(text: string | null, localNetwork: string | null): Promise<string[]> {
    return (await views.listAddresses({ text, localNetwork }, 1, 10)).items.map(({ addressId }) => addressId);
  }

  it.each([
    ['人民', ['DL-1', 'KM-1']],
    ['(A+B)', ['KM-1']],
    ['a.b', ['DL-1']],
    ['.*', []],
    ['[', []],
    ['\\', []],
    ['ab', ['KM-2']],
  ])('addresses are searched for %j as it is written', async (text, wanted) => {
    expect(await search(text, null)).toEqual(wanted);
  });

  it('addresses are searched in one local network', async () => {
    expect(await search('人民', 'kunming')).toEqual(['KM-1']);
    expect(await search(null, 'kunming')).toEqual(['KM-1', 'KM-2']);
  });

  it('addresses are found by their ids', async () => {
    const found = await views.addresses(['KM-2', 'DL-1', 'XX-1']);

    expect(found.map(({ addressId }) => addressId).sort()).toEqual(['DL-1', 'KM-2']);
  });

  it('an address that changed in the register changes here', async () => {
    await keepAddresses(fresh.store, [
      { addressId: 'QJ-1', text: '旧', district: '麒麟区', localNetwork: 'qujing' },
    ]);
    await keepAddresses(fresh.store, [
      { addressId: 'QJ-1', text: '新', district: '麒麟区', localNetwork: 'qujing' },
    ]);

    expect(await views.addresses(['QJ-1'])).toEqual([
      { addressId: 'QJ-1', text: '新', district: '麒麟区', localNetwork: 'qujing' },
    ]);
  });

  it('the newest version of a calendar counts, and an older one stays as it was', async () => {
    for (const version of [10, 9]) {
      await fresh.store.calendars.insertOne({ _id: `cn-standard@${version}`, ...calendar, version });
    }
    await fresh.store.calendars.insertOne({ _id: 'other@1', ...calendar, id: 'other' });
    await seedCalendar(fresh.store);

    expect(await views.calendar('cn-standard')).toEqual({ ...calendar, version: 10 });
    expect((await views.calendars()).map(({ id, version }) => `${id}@${version}`)).toEqual([
      'cn-standard@10',
      'other@1',
    ]);
    expect(await fresh.store.calendars.countDocuments({ id: 'cn-standard' })).toBe(3);
  });

  it('a calendar nobody published is nowhere', async () => {
    expect(await views.calendar('none')).toBeNull();
  });

  it('an account manager sees their own customers, in order', async () => {
    const { items, total } = await views.listCustomers([{ managerId: 'am-01' }], 1, 2);

    expect(total).toBe(4);
    expect(items.map(({ customerNo }) => customerNo)).toEqual(['C-1001', 'C-1002']);
    expect(await views.customer('C-1001', { managerId: 'am-02' })).toBeNull();
  });

  it('customers are called by the names they have now; the unknown by none', async () => {
    await fresh.store.customers.updateOne({ _id: 'C-1005' }, { $set: { name: '大理文旅集团' } });

    const names = await views.customerNames(['C-1005', 'C-1001', 'C-1005', 'C-9999', '*']);

    expect(names).toEqual(
      new Map([
        ['C-1001', '云南省财政厅'],
        ['C-1005', '大理文旅集团'],
      ]),
    );
    expect(await views.customerNames([])).toEqual(new Map());
  });

  it('a customer has the contracts they signed', async () => {
    expect(await views.contractsOf('C-1001')).toMatchObject([{ contractNo: 'CT-1001' }]);
    expect(await views.contractsOf('C-1099')).toEqual([]);
  });
});
