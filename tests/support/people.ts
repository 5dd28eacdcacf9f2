import { demoPeople } from '../../api/auth/embedded/people';
import type { WorkGroup } from '../../domain/people/person';
import { isMemberOf } from '../../domain/people/person';
import { type PersonActor, actorOf } from '../../domain/process/actor';
import type { TaskView } from '../../domain/process/human-task';
import { whyNotClaim } from '../../domain/process/task-rules';

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
export function doerOf(task: TaskView): PersonActor {
  const found = demoPeople.map(actorOf).find((candidate) => whyNotClaim(task, candidate) === null);
  if (found === undefined) throw new RangeError(`Nobody may do ${task.name} ${task.taskId}`);
  return found;
}
