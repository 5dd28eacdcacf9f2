import type { WorkGroup } from '../people/person';
import type { Recipient } from './notification';

/** Who holds what a clock runs on: a task's group and people, or nobody in particular (the process as a whole). */
export interface ClockHolder {
  readonly group: WorkGroup;
  readonly people: readonly string[];
}

function superior(group: WorkGroup): WorkGroup {
  return group.station === null
    ? { ...group, role: 'department-head', localNetwork: null }
    : { ...group, role: 'station-manager' };
}

function departmentHead(group: WorkGroup): WorkGroup {
  return { department: group.department, role: 'department-head', station: null, localNetwork: null };
}

/**
 * Who is told at a threshold (CAL-3): at 50 % the person (or everyone who could take the work), at 80 % their manager too, at
 * 100 % the department head as well; the account manager always.
 */
export function recipientsAt(percent: number, holder: ClockHolder, managerId: string): readonly Recipient[] {
  const people: readonly Recipient[] =
    holder.people.length === 0
      ? [{ kind: 'group', group: holder.group }]
      : holder.people.map((id) => ({ kind: 'person', id }));
  const groups: Recipient[] = [];
  if (percent >= 80) groups.push({ kind: 'group', group: superior(holder.group) });
  if (percent >= 100 && holder.group.station !== null) {
    groups.push({ kind: 'group', group: departmentHead(holder.group) });
  }
  const manager: readonly Recipient[] = holder.people.includes(managerId)
    ? []
    : [{ kind: 'person', id: managerId }];
  return [...people, ...groups, ...manager];
}
