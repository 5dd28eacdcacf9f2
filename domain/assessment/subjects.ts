import type { LocalNetwork, Station } from '../people/department';
import type { WorkGroup } from '../people/person';
import type { Party } from '../process/party';
import type { Subjects } from './fact';
import type { Level } from './level';

/** How a station of a local network is called in the assessment. */
export function stationName(station: Station, localNetwork: LocalNetwork): string {
  return `${station}@${localNetwork}`;
}

function stationOf({ station, localNetwork }: WorkGroup): string | null {
  return station === null || localNetwork === null ? null : stationName(station, localNetwork);
}

/**
 * Whom something counts for that a group did, or a person of it (ASM-1). Account managers answer for their customers' processes whoever
 * stood in for them; a station's manager for whatever is its station's; an executor for what they did themselves.
 */
export function subjectsOf({ group, person }: Party, managerId: string, at: readonly Level[]): Subjects {
  const subjects: Subjects = {
    'account-managers': group.role === 'account-manager' ? managerId : null,
    'station-managers': stationOf(group),
    'station-executors': group.role === 'station-executor' ? person : null,
    'it-support': group.department === 'it-support' ? 'it-support' : null,
  };
  const only = (level: Level): string | null => (at.includes(level) ? subjects[level] : null);
  return {
    'account-managers': only('account-managers'),
    'station-managers': only('station-managers'),
    'station-executors': only('station-executors'),
    'it-support': only('it-support'),
  };
}

/** Whether it counts for anybody. */
export function concernsAnybody(subjects: Subjects): boolean {
  return Object.values(subjects).some((subject) => subject !== null);
}
