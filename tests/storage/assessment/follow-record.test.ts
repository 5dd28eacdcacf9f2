import * as fc from 'fast-check';
import { factsOf } from '../../../domain/assessment/facts-of';
import type { ProcessEvent } from '../../../domain/process/event';
import { createFollowRecord } from '../../../storage/assessment/follow-record';
import type { StoredFact } from '../../../storage/documents';
import type { Drift } from '../../../storage/records/drift';
import { rebuild } from '../../../storage/records/rebuild';
import { seedCalendar } from '../../../storage/reference/seed-reference';
import { calendar } from '../../support/build-order';
import { anyStory } from '../../domain/assessment/random-story';
import { type FreshStore, freshStore } from '../support/fresh-store';
import { asOrder, keepRecord } from './keep-record';

const period = { from: '2026-11-01', to: '2027-03-31' };

describe('Facts that follow the event record', () => {
  let fresh: FreshStore;
  let stories: readonly (readonly ProcessEvent[])[];

  beforeAll(async () => {
    fresh = await freshStore();
    stories = fc.sample(anyStory, 12).map((story, n) => asOrder(`SO-${n}`, story));
  });

  beforeEach(async () => {
    await fresh.clear();
    await seedCalendar(fresh.store);
  });

  afterAll(async () => {
    await fresh.close();
  });

  const follow = async (): Promise<number> => await createFollowRecord(fresh.store)(period);
  const standing = async (): Promise<readonly StoredFact[]> =>
    await fresh.store.facts.find().sort({ _id: 1 }).toArray();
  const keepAll = async (): Promise<void> => {
    for (const story of stories) await keepRecord(fresh.store, story);
  };

  it('are those the domain finds in the events', async () => {
    await keepAll();
    expect(await follow()).toBe(0);

    const found = (await standing()).map(({ _id, ...fact }) => JSON.stringify(fact)).sort();
    expect(found).toEqual(
      stories
        .flatMap((story) => factsOf(story, calendar))
        .map((fact) => JSON.stringify(fact))
        .sort(),
    );
  });

  it('are identical when they are made from the raw events once more', async () => {
    await keepAll();
    await follow();
    const before = await standing();
    await fresh.store.facts.deleteMany({});
    await fresh.store.assessed.deleteMany({});
    await follow();

    expect(before.length).toBeGreaterThan(50);
    expect(await standing()).toEqual(before);
  });

  it('are the same when they followed step by step as when they are made at the end', async () => {
    for (const part of [3, 10, 25, Infinity]) {
      for (const story of stories) await keepRecord(fresh.store, story.slice(0, part));
      expect(await follow()).toBe(0);
    }
    const stepByStep = await standing();
    await fresh.clear();
    await seedCalendar(fresh.store);
    await keepAll();
    await follow();

    expect(stepByStep).toEqual(await standing());
  });

  it('are the same when several programs follow at once', async () => {
    await keepAll();
    await Promise.all([follow(), follow(), follow()]);
    await follow();
    const together = await standing();
    await fresh.store.facts.deleteMany({});
    await fresh.store.assessed.deleteMany({});
    await follow();

    expect(together).toEqual(await standing());
  });

  it('are left alone where nothing has happened since', async () => {
    await keepAll();
    await follow();
    await fresh.store.facts.deleteMany({});
    await follow();

    expect(await fresh.store.facts.countDocuments()).toBe(0);
  });

  it('are not made of what lies wholly in another period', async () => {
    await keepAll();
    const later = createFollowRecord(fresh.store);
    await fresh.store.processes.updateMany({}, { $set: { closedAt: '2026-11-30T00:00:00.000Z' } });

    expect(await later({ from: '2027-02-01', to: '2027-02-28' })).toBe(0);
    expect(await fresh.store.facts.countDocuments()).toBe(0);
  });

  it('are behind, and say so, where the record has a gap or its calendar is missing', async () => {
    await keepAll();
    await fresh.store.events.deleteOne({ _id: 'order/SO-0#1' });
    await fresh.store.events.updateOne({ _id: 'order/SO-1#1' }, { $set: { 'data.calendar.version': 99 } });

    expect(await follow()).toBe(2);
  });

  describe('and the rebuild', () => {
    const driftOfFacts = async (): Promise<readonly Drift[]> =>
      (await rebuild(fresh.store, false)).drift.filter(({ collection }) => collection === 'facts');

    it('finds no drift, whether they have followed or not', async () => {
      await keepAll();

      expect(await driftOfFacts()).toEqual([]);
      await follow();
      expect(await driftOfFacts()).toEqual([]);
    });

    it('brings them up to date when it mends', async () => {
      await keepAll();
      await rebuild(fresh.store, true);
      const rebuilt = await standing();
      await fresh.store.assessed.deleteMany({});
      await follow();

      expect(rebuilt.length).toBeGreaterThan(50);
      expect(rebuilt).toEqual(await standing());
    });

    it('reports what is missing, different and extra, and mends it', async () => {
      await keepAll();
      await rebuild(fresh.store, true);
      const before = await standing();
      const [gone, changed] = before;
      if (gone === undefined || changed === undefined) throw new Error('too few facts');
      await fresh.store.facts.deleteOne({ _id: gone._id });
      await fresh.store.facts.updateOne({ _id: changed._id }, { $set: { hit: true, workingMs: 1 } });
      await fresh.store.facts.insertOne({ ...changed, _id: 'made up', processId: 'order/SO-99' });
      const drift = [
        { collection: 'facts', id: gone._id, kind: 'missing' },
        { collection: 'facts', id: changed._id, kind: 'different' },
        { collection: 'facts', id: 'made up', kind: 'extra' },
      ];

      expect(new Set(await driftOfFacts())).toEqual(new Set(drift));
      await rebuild(fresh.store, true);
      expect(await driftOfFacts()).toEqual([]);
      expect(await standing()).toEqual(before);
    });
  });
});
