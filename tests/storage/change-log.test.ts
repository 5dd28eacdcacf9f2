import { createChangeLog } from '../../storage/change-log';
import { verifyAudit } from '../../storage/verify-audit';
import { failingStore } from './support/failing-store';
import { type FreshStore, freshStore } from './support/fresh-store';

function change(n: number): Parameters<ReturnType<typeof createChangeLog>['add']>[0] {
  const data = { deputyId: 'am-01', times: [{ to: null, from: '2026-11-23T01:00:00.000Z' }] };
  return { personId: 'am-02', what: 'absence.recorded', subject: `am-02.${n}`, data, reason: '年休假' };
}

describe('the record of changes', () => {
  let fresh: FreshStore;

  beforeAll(async () => {
    fresh = await freshStore();
  });

  beforeEach(async () => {
    await fresh.clear();
    const log = createChangeLog(fresh.store, () => new Date('2026-03-02T01:00:00.000Z'));
    await Promise.all([1, 2, 3, 4].map((n) => log.add(change(n))));
  });

  afterAll(async () => {
    await fresh.close();
  });

  it('keeps who changed what, to what, when and why, in the order it came', async () => {
    const kept = await fresh.store.changes.find().sort({ seq: 1 }).toArray();

    expect(kept).toMatchObject(
      [1, 2, 3, 4].map((n) => ({ ...change(n), seq: n, at: '2026-03-02T01:00:00.000Z' })),
    );
    expect(await verifyAudit(fresh.store)).toEqual({ chains: 1, entries: 4, breaks: [] });
  });

  it('shows when a change was changed, removed or put in', async () => {
    const { changes } = fresh.store;
    await changes.updateOne({ seq: 2 }, { $set: { 'data.deputyId': 'am-03' } });
    expect((await verifyAudit(fresh.store)).breaks).toMatchObject([{ seq: 2, why: 'changed' }]);

    await changes.deleteOne({ seq: 2 });
    expect((await verifyAudit(fresh.store)).breaks).toMatchObject([{ seq: 3, why: 'missing' }]);

    await changes.updateOne({ seq: 3 }, { $set: { seq: 2 } });
    expect((await verifyAudit(fresh.store)).breaks).toContainEqual(
      expect.objectContaining({ why: 'unlinked' }),
    );
  });

  it.each(['before-writing', 'after-writing'] as const)(
    'goes on after a write that failed %s',
    async (when) => {
      const log = createChangeLog(failingStore(fresh.store, 'changes', 1, when), () => new Date());
      await expect(log.add(change(5))).rejects.toThrow('cannot be reached');

      await log.add(change(6));
      expect(await verifyAudit(fresh.store)).toMatchObject({ breaks: [] });
      expect(await fresh.store.changes.countDocuments({ subject: 'am-02.6' })).toBe(1);
    },
  );
});
