import { type Refusal, createRefusalLog } from '../../storage/refusal-log';
import { verifyAudit } from '../../storage/verify-audit';
import { failingStore } from './support/failing-store';
import { type FreshStore, freshStore } from './support/fresh-store';

function refusal(n: number): Refusal {
  return { personId: 'am-01', route: 'getOrder', subject: `SO-${n}`, reason: 'not-found' };
}

describe('the log of refused attempts', () => {
  let fresh: FreshStore;

  beforeAll(async () => {
    fresh = await freshStore();
  });

  beforeEach(async () => {
    await fresh.clear();
  });

  afterAll(async () => {
    await fresh.close();
  });

  it('keeps who tried what, when, and why not', async () => {
    await createRefusalLog(fresh.store, () => new Date('2026-03-02T01:00:00.000Z')).add(refusal(1));

    expect(await fresh.store.refusals.findOne()).toMatchObject({
      ...refusal(1),
      at: '2026-03-02T01:00:00.000Z',
      seq: 1,
    });
  });

  it('chains a hundred refusals at once in the order they came', async () => {
    const log = createRefusalLog(fresh.store, () => new Date());
    await Promise.all(Array.from({ length: 100 }, (_, n) => log.add(refusal(n))));

    const subjects = (await fresh.store.refusals.find().sort({ seq: 1 }).toArray()).map(
      ({ subject }) => subject,
    );
    expect(subjects).toEqual(Array.from({ length: 100 }, (_, n) => `SO-${n}`));
    expect(await verifyAudit(fresh.store)).toEqual({ chains: 1, entries: 100, breaks: [] });
  });

  it('keeps the chains of several API processes apart', async () => {
    const logs = Array.from({ length: 3 }, () => createRefusalLog(fresh.store, () => new Date()));
    await Promise.all(logs.flatMap((log) => [log.add(refusal(1)), log.add(refusal(2))]));

    expect(await verifyAudit(fresh.store)).toEqual({ chains: 3, entries: 6, breaks: [] });
  });

  it.each(['before-writing', 'after-writing'] as const)(
    'goes on after a write that failed %s',
    async (when) => {
      const log = createRefusalLog(failingStore(fresh.store, 'refusals', 1, when), () => new Date());
      await expect(log.add(refusal(1))).rejects.toThrow('cannot be reached');

      await log.add(refusal(2));
      await log.add(refusal(3));
      expect(await verifyAudit(fresh.store)).toMatchObject({ breaks: [] });
      expect(await fresh.store.refusals.countDocuments({ subject: { $in: ['SO-2', 'SO-3'] } })).toBe(2);
    },
  );
});
