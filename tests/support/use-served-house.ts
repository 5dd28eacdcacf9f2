import { inOrder, problemsOfRecords } from './records-in-order';
import { type FakeSystems, type ServedHouse, type Time, openHouseWithFakes } from './served-house';

/** A served house for every test of a file. At the end the records of all its orders must be in order. */
export function useServedHouse(): () => ServedHouse<FakeSystems> {
  return useServedHouseIn('real');
}

/** The same, in real time or in skipped time. */
export function useServedHouseIn(time: Time): () => ServedHouse<FakeSystems> {
  let house: ServedHouse<FakeSystems>;
  beforeAll(async () => {
    house = await openHouseWithFakes(time, {});
  });
  afterAll(async () => {
    const problems = await problemsOfRecords(house.store);
    await house.close();
    expect(problems).toEqual(inOrder);
  });
  return () => house;
}
