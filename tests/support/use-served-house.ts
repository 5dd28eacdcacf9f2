import { inOrder, problemsOfRecords } from './records-in-order';
import { type FakeSystems, type ServedHouse, openHouseWithFakes } from './served-house';

/** A served house for every test of a file. At the end the records of all its orders must be in order. */
export function useServedHouse(): () => ServedHouse<FakeSystems> {
  let house: ServedHouse<FakeSystems>;
  beforeAll(async () => {
    house = await openHouseWithFakes();
  });
  afterAll(async () => {
    const problems = await problemsOfRecords(house.store);
    await house.close();
    expect(problems).toEqual(inOrder);
  });
  return () => house;
}
