import { memberOf } from '../../domain/process/actor';
import { type AbsenceStore, type WantedAbsence, createAbsenceStore } from '../../storage/absence-store';
import { createChangeLog } from '../../storage/change-log';
import type { Store } from '../../storage/store';
import { verifyAudit } from '../../storage/verify-audit';
import { buildAbsence } from '../support/build-absence';
import { demoPerson } from '../support/demo-caller';
import { failingStore } from './support/failing-store';
import { type FreshStore, freshStore } from './support/fresh-store';

const { deputyId, from, to, reason, recordedBy, recordedAt } = buildAbsence({});
const leave: WantedAbsence = {
  absent: memberOf(demoPerson('am-02')),
  deputyId,
  from,
  to,
  reason,
  recordedBy,
  recordedAt,
  requestKey: null,
};
const later = { from: '2026-12-07T01:00:00.000Z', to: '2026-12-08T01:00:00.000Z' };
const back = { absenceId: 'am-02.1', endedBy: 'am-02', at: '2026-11-25T01:00:00.000Z', reason: '提前返岗' };

describe('the store of absences', () => {
  let fresh: FreshStore;

  beforeAll(async () => {
    fresh = await freshStore();
  });

  beforeEach(async () => {
    await fresh.clear();
  });

  afterEach(async () => {
    expect((await verifyAudit(fresh.store)).breaks).toEqual([]);
  });

  afterAll(async () => {
    await fresh.close();
  });

  const storeOn = (store: Store): AbsenceStore =>
    createAbsenceStore(
      store,
      createChangeLog(store, () => new Date()),
      () => {},
    );
  const changes = async (): Promise<object[]> =>
    await fresh.store.changes.find().sort({ at: 1, seq: 1 }).toArray();

  it('numbers what it records for each person, and keeps the change', async () => {
    const absences = storeOn(fresh.store);

    expect(await absences.record(leave)).toEqual(buildAbsence({}));
    expect(await absences.record({ ...leave, ...later })).toMatchObject({ absenceId: 'am-02.2' });
    expect(await changes()).toMatchObject([
      {
        personId: 'am-02',
        what: 'absence.recorded',
        subject: 'am-02.1',
        reason: '年休假',
        data: { deputyId },
      },
      { subject: 'am-02.2' },
    ]);
  });

  it('lets only one of several stand that would overlap, though several processes record them', async () => {
    const stores = Array.from({ length: 8 }, () => storeOn(fresh.store));
    const outcomes = await Promise.allSettled(stores.map(async (absences) => await absences.record(leave)));

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'absence-overlaps' });
    expect(await fresh.store.absences.countDocuments()).toBe(1);
    const noted = async (what: 'absence.recorded' | 'absence.not-recorded'): Promise<number> =>
      await fresh.store.changes.countDocuments({ what });
    expect((await noted('absence.recorded')) - (await noted('absence.not-recorded'))).toBe(1);
  });

  it('records the same request once', async () => {
    const wanted = { ...leave, requestKey: 'request-1' };
    const first = await storeOn(fresh.store).record(wanted);

    expect(await storeOn(fresh.store).record(wanted)).toEqual(first);
    expect(await changes()).toHaveLength(1);
  });

  it.each(['changes', 'absences'] as const)(
    'records at the next try when %s could not be written',
    async (name) => {
      const absences = storeOn(failingStore(fresh.store, name, 1, 'before-writing'));
      await expect(absences.record(leave)).rejects.toThrow('cannot be reached');
      expect(await fresh.store.absences.countDocuments()).toBe(0);

      expect(await absences.record(leave)).toEqual(buildAbsence({}));
    },
  );

  it('ends an absence once, and keeps who did and why', async () => {
    const absences = storeOn(fresh.store);
    await absences.record(leave);
    const end = { ...back, requestKey: 'request-2' };
    const ended = await absences.end(end);

    expect(ended).toEqual(buildAbsence({ endedAt: back.at }));
    expect(await absences.end(end)).toEqual(ended);
    await expect(absences.end({ ...end, requestKey: null })).rejects.toMatchObject({ code: 'absence-over' });
    expect(await changes()).toMatchObject([
      { what: 'absence.recorded' },
      {
        what: 'absence.ended',
        personId: 'am-02',
        subject: 'am-02.1',
        reason: '提前返岗',
        data: { endedAt: back.at },
      },
    ]);
  });

  it('ends nothing that is over or never was', async () => {
    const absences = storeOn(fresh.store);
    await absences.record(leave);

    await expect(absences.end({ ...back, at: to, requestKey: null })).rejects.toMatchObject({
      code: 'absence-over',
    });
    await expect(absences.end({ ...back, absenceId: 'am-02.7', requestKey: null })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('gives the time after an early end to another absence', async () => {
    const absences = storeOn(fresh.store);
    await absences.record(leave);
    await absences.end({ ...back, requestKey: null });

    expect(await absences.record({ ...leave, from: back.at })).toMatchObject({ absenceId: 'am-02.2' });
  });
});
