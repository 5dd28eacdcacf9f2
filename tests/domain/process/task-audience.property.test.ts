import * as fc from 'fast-check';
import { departments, localNetworks, roles, stations } from '../../../domain/people/department';
import { type Person, type WorkGroup, isMemberOf } from '../../../domain/people/person';
import { audienceOf, wordsOfHolding, wordsOfWork } from '../../../domain/process/task-audience';
import { buildTask } from '../../support/build-task';

const ids = ['p-1', 'p-2', 'p-3'];
const department = fc.constantFrom(...departments.slice(0, 2));
const role = fc.constantFrom(...roles.slice(0, 3));
const station = fc.constantFrom(null, ...stations.slice(0, 2));
const network = fc.constantFrom(...localNetworks.slice(0, 2));

const group: fc.Arbitrary<WorkGroup> = fc.record({
  department,
  role,
  station,
  localNetwork: fc.option(network, { nil: null }),
});

const person: fc.Arbitrary<Person> = fc.record({
  id: fc.constantFrom(...ids),
  name: fc.constant('某人'),
  department,
  roles: fc.uniqueArray(role),
  station,
  localNetworks: fc.uniqueArray(network),
});

const task = fc
  .record({
    group,
    alsoFor: fc.array(group, { maxLength: 2 }),
    candidates: fc.subarray(ids),
    assignee: fc.constantFrom(null, ...ids),
    delegatedBy: fc.constantFrom(null, ...ids),
  })
  .map(buildTask);

function meet(words: readonly string[], others: readonly string[]): boolean {
  return words.some((word) => others.includes(word));
}

describe('The words a task is found by', () => {
  it('are found by whoever may work on it: a member of one of its groups, unless it is kept for others', () => {
    fc.assert(
      fc.property(task, person, (offered, somebody) => {
        const { alsoFor, candidates } = offered;
        const belongs = [offered.group, ...alsoFor].some((one) => isMemberOf(somebody, one));
        const mayTake = candidates.length === 0 || candidates.includes(somebody.id);

        expect(meet(audienceOf(offered), wordsOfWork(somebody))).toBe(belongs && mayTake);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are found by who holds it and who delegated it', () => {
    fc.assert(
      fc.property(task, fc.constantFrom(...ids), (offered, id) => {
        const isTheirs = offered.assignee === id || offered.delegatedBy === id;

        expect(meet(audienceOf(offered), wordsOfHolding(id))).toBe(isTheirs);
      }),
    );
  });

  it('stand there once each', () => {
    fc.assert(
      fc.property(task, (offered) => {
        const words = audienceOf(offered);

        expect(new Set(words).size).toBe(words.length);
      }),
    );
  });
});
