import { demoPeople } from '../../api/auth/embedded/people';
import {
  type Label,
  departmentLabels,
  localNetworkLabels,
  stationLabels,
} from '../../domain/people/department';
import type { Person } from '../../domain/people/person';

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
