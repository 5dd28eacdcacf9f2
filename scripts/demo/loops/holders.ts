import type { Label } from '../../../domain/people/department';
import { departmentLabels, localNetworkLabels, stationLabels } from '../../../domain/people/department';
import type { WorkGroup } from '../../../domain/people/person';
import type { Party } from '../../../domain/process/party';
import type { HoldingKind } from '../../../domain/process/process-view';
import { nameOf } from './teller';

/** Why somebody held an order, in words. */
export const holdingLabels: Record<HoldingKind, Label> = {
  working: { zh: '办理中', en: 'working' },
  'awaiting-acceptance': { zh: '待对方接单', en: 'handed over, not accepted yet' },
  'not-accepted-in-time': { zh: '逾期未接单', en: 'not accepted in time' },
  'waiting-for-customer': { zh: '等待客户', en: 'waiting for the customer' },
  'waiting-for-system': { zh: '等待系统', en: 'waiting for a system' },
};

/** A group in words: a station by its network, others by their department. */
export function groupLabel({ department, station, localNetwork }: WorkGroup): Label {
  if (station === null || localNetwork === null) return departmentLabels[department];
  const place = localNetworkLabels[localNetwork];
  const name = stationLabels[station];
  return { zh: `${place.zh}${name.zh}`, en: `${name.en}, ${place.en}` };
}

/** Who answers for something, in words. */
export function partyLabel({ group, person }: Party): Label {
  const { zh, en } = groupLabel(group);
  if (person === null) return { zh, en };
  return { zh: `${zh} ${nameOf(person)}`, en: `${person} (${en})` };
}

/** A holder as programs know them: the person, or the group. */
export function holderId({ group, person }: Party): string {
  if (person !== null) return person;
  const { department, station, localNetwork, role } = group;
  return [department, station, localNetwork, role].filter((part) => part !== null).join(':');
}
