import { House } from './house';
import { inOrder, problemsOfRecords } from './records-in-order';

/** A house for every test of a file. After each of them the records of all its orders must be in order. */
export function useHouse(cachedWorkflows: number): () => House {
  let house: House;
  beforeAll(async () => {
    house = await House.open(cachedWorkflows);
  });
  afterEach(async () => {
    expect(await problemsOfRecords(house.store)).toEqual(inOrder);
  });
  afterAll(async () => await house.close());
  return () => house;
}
