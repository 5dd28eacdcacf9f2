import type { Person, WorkGroup } from '../people/person';
import type { TaskView } from './human-task';

/*
 * Whom a task concerns, as words kept with it, and the words by which somebody finds what concerns them. Both sides of a word are here,
 * one below the other. One index on words gives anybody's inbox in any order; conditions on the single fields had MongoDB read everybody's.
 */

type Concerned = Pick<
  TaskView,
  'group' | 'alsoFor' | 'candidates' | 'assignee' | 'delegatedBy' | 'managerId'
>;

function workWord({ department, role, station, localNetwork }: WorkGroup): string {
  return `work:${department}/${role}/${station ?? '*'}/${localNetwork ?? '*'}`;
}

function keptFor(work: string, personId: string): string {
  return `${work}/${personId}`;
}

function holderWord(personId: string): string {
  return `holder:${personId}`;
}

function delegatorWord(personId: string): string {
  return `delegator:${personId}`;
}

/** The tasks of an account manager's customers, whoever works on them. */
export function customersManagerWord(personId: string): string {
  return `manager:${personId}`;
}

/** The tasks of a department, wherever they are. */
export function departmentWord(department: string): string {
  return `department:${department}`;
}

/** The tasks of a station in one local network. */
export function stationWord(station: string, localNetwork: string): string {
  return `station:${station}/${localNetwork}`;
}

/** All words of a task: may work on it, holds it, delegated it, manages the customer, heads the department or the station. */
export function audienceOf(task: Concerned): readonly string[] {
  const { group, alsoFor, candidates, assignee, delegatedBy, managerId } = task;
  const works = [group, ...alsoFor].map(workWord);
  const words = [
    ...(candidates.length === 0
      ? works
      : works.flatMap((work) => candidates.map((personId) => keptFor(work, personId)))),
    ...(assignee === null ? [] : [holderWord(assignee)]),
    ...(delegatedBy === null ? [] : [delegatorWord(delegatedBy)]),
    customersManagerWord(managerId),
    departmentWord(group.department),
    ...(group.station === null || group.localNetwork === null
      ? []
      : [stationWord(group.station, group.localNetwork)]),
  ];
  return [...new Set(words)];
}

/** By which somebody finds what they may work on: `isMemberOf` one of its groups, and not kept for others by name. */
export function wordsOfWork({ id, department, roles, station, localNetworks }: Person): readonly string[] {
  const stations = station === null ? [null] : [null, station];
  const groups = roles.flatMap((role) =>
    stations.flatMap((at) =>
      [null, ...localNetworks].map((localNetwork) => ({ department, role, station: at, localNetwork })),
    ),
  );
  return groups.map(workWord).flatMap((work) => [work, keptFor(work, id)]);
}

/** By which somebody finds what they hold and what they delegated. */
export function wordsOfHolding(personId: string): readonly string[] {
  return [holderWord(personId), delegatorWord(personId)];
}
