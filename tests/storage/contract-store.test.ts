import { type ChangeLog, createChangeLog } from '../../storage/change-log';
import { createContractStore } from '../../storage/customers/contract-store';
import { seedCalendar } from '../../storage/reference/seed-reference';
import { createOwnPorts } from '../../workers/ports';
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

describe('A contract near its end', () => {
  let fresh: FreshStore;
  const soon = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  const first = `CT-9001.${soon.replaceAll('-', '')}`;

  beforeAll(async () => {
    fresh = await freshStore();
    await seedCalendar(fresh.store);
    await fresh.store.contracts.insertOne({ _id: contract.contractNo, ...contract, validTo: soon });
  });

  afterAll(async () => await fresh.close());

  async function watches(): Promise<(readonly [string, number])[]> {
    const found = await createOwnPorts(fresh.store).contracts.unwatched('');
    return found.map(({ contract: { contractNo }, nth }) => [contractNo, nth] as const);
  }

  /** A watch that goes on, or ended with a milestone. */
  async function watched(watchNo: string, end: string | null): Promise<void> {
    const at = '2026-11-20T00:00:00.000Z';
    const milestones = end === null ? [] : [{ name: end, at }];
    const _id = `contract-watch/${watchNo}`;
    const watch = { kind: 'contract-watch', businessKey: watchNo, milestones } as const;
    const set = { $set: { ...watch, closedAt: end === null ? null : at } };
    await fresh.store.processes.updateOne({ _id }, set, { upsert: true });
  }

  it('is watched once, and again each time its last day was moved away and has come back', async () => {
    const before = await watches();
    await watched(first, null);
    const watchedNow = await watches();
    await watched(first, 'contract-term-changed');
    const movedBack = await watches();
    await watched(`${first}-2`, 'contract-term-changed');
    const movedBackAgain = await watches();
    await watched(`${first}-3`, 'contract-expired');

    expect([before, watchedNow]).toEqual([[['CT-9001', 1]], []]);
    expect([movedBack, movedBackAgain]).toEqual([[['CT-9001', 2]], [['CT-9001', 3]]]);
    expect(await watches()).toEqual([]);
  });
});
