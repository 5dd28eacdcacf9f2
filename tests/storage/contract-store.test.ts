import { type ChangeLog, createChangeLog } from '../../storage/change-log';
import { createContractStore } from '../../storage/customers/contract-store';
import { type FreshStore, freshStore } from './support/fresh-store';

const contract = {
  contractNo: 'CT-9001',
  customerNo: 'C-1001',
  productCodes: ['leased-line'],
  validFrom: '2026-01-01',
  validTo: '2028-12-31',
};
const end = { contractNo: 'CT-9001', customerNo: 'C-1001', by: 'am-01', reason: '双方协商终止' };

describe('A contract that two write at once', () => {
  let fresh: FreshStore;

  beforeEach(async () => {
    fresh = await freshStore();
  });

  afterEach(async () => await fresh.close());

  it('is one contract when it was one request, sent again before the first answer', async () => {
    const log = createChangeLog(fresh.store, () => new Date());
    const first = createContractStore(fresh.store, log);
    let isAlone = true;
    const slow: ChangeLog = {
      add: async (change) => {
        if (isAlone) {
          isAlone = false;
          await first.add(contract, 'am-01');
        }
        await log.add(change);
      },
    };

    await createContractStore(fresh.store, slow).add(contract, 'am-01');

    expect(await fresh.store.contracts.countDocuments({})).toBe(1);
    expect(await fresh.store.changes.countDocuments({ what: 'contract.not-added' })).toBe(1);
  });

  it('ends when the first of them said', async () => {
    const log = createChangeLog(fresh.store, () => new Date());
    const first = createContractStore(fresh.store, log);
    await first.add(contract, 'am-01');
    let isAlone = true;
    const slow: ChangeLog = {
      add: async (change) => {
        if (isAlone) await first.end({ ...end, lastDay: '2026-12-31' });
        isAlone = false;
        await log.add(change);
      },
    };

    const second = createContractStore(fresh.store, slow).end({ ...end, lastDay: '2027-12-31' });

    await expect(second).rejects.toMatchObject({ code: 'conflict' });
    expect(await fresh.store.contracts.findOne({ _id: 'CT-9001' })).toMatchObject({ validTo: '2026-12-31' });
    expect(await fresh.store.changes.countDocuments({ what: 'contract.not-ended' })).toBe(1);
  });
});
