import { createChangeLog } from '../../storage/change-log';
import { type PeopleDirectory, createPeopleDirectory } from '../../storage/people-directory';
import { seedPeople } from '../../storage/reference/seed-reference';
import type { Store } from '../../storage/store';
import { verifyAudit } from '../../storage/verify-audit';
import { createViews } from '../../storage/views/views';
import { demoPerson } from '../support/demo-caller';
import { failingStore } from './support/failing-store';
import { type FreshStore, freshStore } from './support/fresh-store';

const monday = '2026-11-23T01:00:00.000Z';
const tuesday = '2026-11-24T01:00:00.000Z';
const wednesday = '2026-11-25T01:00:00.000Z';
const manager = demoPerson('am-01');
const promoted = { ...manager, roles: ['area-manager'] as const };

describe('the directory of people', () => {
  let fresh: FreshStore;

  beforeAll(async () => {
    fresh = await freshStore();
  });

  beforeEach(async () => {
    await fresh.clear();
  });

  afterAll(async () => {
    expect((await verifyAudit(fresh.store)).breaks).toEqual([]);
    await fresh.close();
  });

  const directoryOn = (store: Store): PeopleDirectory =>
    createPeopleDirectory(
      store,
      createChangeLog(store, () => new Date()),
    );
  const entry = async (): Promise<unknown> => await fresh.store.people.findOne({ _id: 'am-01' });
  const changes = async (): Promise<object[]> => await fresh.store.changes.find().sort({ seq: 1 }).toArray();

  it('learns somebody who signs in for the first time', async () => {
    await directoryOn(fresh.store).learn(manager, monday);

    expect(await entry()).toEqual({ _id: 'am-01', ...manager, since: monday });
    expect(await changes()).toMatchObject([
      { what: 'person.learned', personId: 'am-01', subject: 'am-01', data: { before: null } },
    ]);
  });

  it('keeps names out of the record of changes', async () => {
    await directoryOn(fresh.store).learn(manager, monday);

    expect(JSON.stringify(await changes())).not.toContain(manager.name);
  });

  it('learns what is new of somebody, and nothing twice', async () => {
    const directory = directoryOn(fresh.store);
    await Promise.all([1, 2, 3].map(async () => await directory.learn(manager, monday)));
    await directory.learn(promoted, tuesday);
    await directoryOn(fresh.store).learn(promoted, wednesday);

    expect(await entry()).toMatchObject({ roles: ['area-manager'], since: tuesday });
    expect(await changes()).toHaveLength(2);
    expect((await changes())[1]).toMatchObject({
      data: { before: { roles: ['account-manager'] }, after: { roles: ['area-manager'] } },
    });
  });

  it('learns nothing from a token older than what it knows', async () => {
    await directoryOn(fresh.store).learn(promoted, tuesday);
    await directoryOn(fresh.store).learn(manager, monday);

    expect(await entry()).toMatchObject({ roles: ['area-manager'], since: tuesday });
    expect(await changes()).toHaveLength(1);
  });

  it.each(['changes', 'people'] as const)(
    'learns at the next try when %s could not be written',
    async (name) => {
      const directory = directoryOn(failingStore(fresh.store, name, 1, 'before-writing'));
      await expect(directory.learn(manager, monday)).rejects.toThrow('cannot be reached');

      await directory.learn(manager, monday);
      expect(await entry()).toMatchObject({ id: 'am-01', since: monday });
    },
  );

  it('begins with the people it is given, and leaves those it has', async () => {
    await directoryOn(fresh.store).learn(promoted, monday);
    await seedPeople(fresh.store, [manager, demoPerson('am-02')], tuesday);
    await directoryOn(fresh.store).learn(demoPerson('am-02'), wednesday);

    const { people } = createViews(fresh.store);
    expect(await people.findAll(['am-01', 'am-02', 'nobody'])).toEqual([promoted, demoPerson('am-02')]);
    expect(await changes()).toHaveLength(1);
  });
});
