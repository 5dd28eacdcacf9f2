import { demoPeople } from '../../api/auth/embedded/people';
import type { WorkGroup } from '../../domain/people/person';
import { isMemberOf } from '../../domain/people/person';
import { type PersonActor, actorOf } from '../../domain/process/actor';
import type { TaskView } from '../../domain/process/human-task';

/** A demo person as the record keeps them. */
export function person(id: string): PersonActor {
  const found = demoPeople.find((candidate) => candidate.id === id);
  if (found === undefined) throw new RangeError(`No demo person ${id}`);
  return actorOf(found);
}

/** Somebody who may do the work of a group. */
export function memberOf(group: WorkGroup): PersonActor {
  const found = demoPeople.find((candidate) => isMemberOf(candidate, group));
  if (found === undefined) throw new RangeError(`Nobody in ${JSON.stringify(group)}`);
  return actorOf(found);
}

/** Somebody who may do the task. */
export function doerOf(task: Pick<TaskView, 'group' | 'candidates'>): PersonActor {
  const [named] = task.candidates;
  return named === undefined ? memberOf(task.group) : person(named);
}
