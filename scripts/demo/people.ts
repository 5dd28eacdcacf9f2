import { demoPeople } from '../../api/auth/embedded/people';
import {
  type Label,
  departmentLabels,
  localNetworkLabels,
  stationLabels,
} from '../../domain/people/department';
import { type Person, type WorkGroup, isMemberOf } from '../../domain/people/person';

/** Whose turn it is: the person named, or the first of the group. */
export function doerOf(group: WorkGroup, candidates: readonly string[]): Person {
  const found = demoPeople.find(({ id, ...person }) =>
    candidates.length === 0 ? isMemberOf(person, group) : candidates.includes(id),
  );
  if (found === undefined) throw new Error(`No demo person can do the work of ${JSON.stringify(group)}.`);
  return found;
}

/** Where a person works: department, or station and local network. */
export function placeOf({ department, station, localNetworks }: Person): Label {
  const [network] = localNetworks;
  if (station === null || network === undefined) return departmentLabels[department];
  const at = localNetworkLabels[network];
  return { zh: `${at.zh}${stationLabels[station].zh}`, en: `${stationLabels[station].en}, ${at.en}` };
}

export function personOf(id: string): Person | null {
  return demoPeople.find((person) => person.id === id) ?? null;
}
