import { dutyLeaders } from '../people/groups';
import type { WorkGroup } from '../people/person';
import type { Recipient } from './notification';

/** Who holds what a clock runs on: a task's group and people, or nobody in particular (the process as a whole). */
export interface ClockHolder {
  readonly group: WorkGroup;
  readonly people: readonly string[];
}

/** Who stands above a group: the station's manager, or the department's head. */
export function superiorOf(group: WorkGroup): WorkGroup {
  return group.station === null
    ? { ...group, role: 'department-head', localNetwork: null }
    : { ...group, role: 'station-manager' };
}

function departmentHead(group: WorkGroup): WorkGroup {
  return { department: group.department, role: 'department-head', station: null, localNetwork: null };
}

/**
 * Who is told at a threshold (CAL-3): at 50 % the person (or everyone who could take the work), at 80 % their manager too, at
 * 100 % the department head as well, beyond that the duty leader (O2A-5); the account manager always.
 */
export function recipientsAt(percent: number, holder: ClockHolder, managerId: string): readonly Recipient[] {
  const people: readonly Recipient[] =
    holder.people.length === 0
      ? [{ kind: 'group', group: holder.group }]
      : holder.people.map((id) => ({ kind: 'person', id }));
  const groups: Recipient[] = [];
  if (percent >= 80) groups.push({ kind: 'group', group: superiorOf(holder.group) });
  if (percent >= 100 && holder.group.station !== null) {
    groups.push({ kind: 'group', group: departmentHead(holder.group) });
  }
  if (percent > 100) groups.push({ kind: 'group', group: dutyLeaders });
  const manager: readonly Recipient[] = holder.people.includes(managerId)
    ? []
    : [{ kind: 'person', id: managerId }];
  return [...people, ...groups, ...manager];
}

/**
 * Who is told of a call whose system does not answer: at first only the account manager, because the incident tells IT support of all
 * of them at once (O2A-6); from 100 % on also who looks after it and who stands above them.
 */
export function recipientsOfOutage(
  percent: number,
  group: WorkGroup,
  managerId: string,
): readonly Recipient[] {
  const manager: Recipient = { kind: 'person', id: managerId };
  if (percent < 100) return [manager];
  return [{ kind: 'group', group }, { kind: 'group', group: superiorOf(group) }, manager];
}
