import type { ProblemCode } from '../errors';
import { isMemberOf } from '../people/person';
import type { PersonActor } from './actor';
import type { TaskView } from './human-task';

type Offer = Pick<TaskView, 'group' | 'candidates' | 'state' | 'assignee'>;

/** Whether this person may ever work on the task: right department, role and place, and named if somebody is. */
export function mayWorkOn(task: Offer, person: PersonActor): boolean {
  return (
    isMemberOf(person, task.group) && (task.candidates.length === 0 || task.candidates.includes(person.id))
  );
}

/** Why the person may not claim the task now, or null if they may. Claiming what one holds already is no error. */
export function whyNotClaim(task: Offer, person: PersonActor): ProblemCode | null {
  if (!mayWorkOn(task, person)) return 'forbidden';
  if (task.state === 'completed' || task.state === 'withdrawn') return 'task-closed';
  if (task.state === 'claimed' && task.assignee !== person.id) return 'task-taken';
  return null;
}

/** Why the person may not give the task back, or null. */
export function whyNotRelease(task: Offer, person: PersonActor): ProblemCode | null {
  if (!mayWorkOn(task, person)) return 'forbidden';
  if (task.state === 'completed' || task.state === 'withdrawn') return 'task-closed';
  return task.assignee === person.id ? null : 'task-not-yours';
}

/** Why the person may not complete the task, or null. Completing an unclaimed task claims it in the same moment. */
export function whyNotComplete(task: Offer, person: PersonActor): ProblemCode | null {
  return whyNotClaim(task, person);
}
