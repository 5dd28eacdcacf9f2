import type { ProblemCode } from '../errors';
import { isMemberOf } from '../people/person';
import type { WorkGroup } from '../people/person';
import type { Member, PersonActor } from './actor';
import type { TaskView } from './human-task';

type Offer = Pick<
  TaskView,
  'group' | 'alsoFor' | 'candidates' | 'excluded' | 'state' | 'assignee' | 'problems'
>;

/** The two by whose right somebody may act: their own, and that of the absent person they stand in for (O2A-5). */
function rightsOf(by: PersonActor): readonly Member[] {
  return by.onBehalfOf === null ? [by] : [by, by.onBehalfOf];
}

/** Whoever accepted a task goes on with it, though the one they stood in for is back. */
function isOffered(task: Offer, member: Member): boolean {
  const { group, alsoFor, candidates, assignee } = task;
  if (member.id === assignee) return true;
  const belongs = [group, ...alsoFor].some((offered) => isMemberOf(member, offered));
  return belongs && (candidates.length === 0 || candidates.includes(member.id));
}

/** Whether four-eyes keeps this person from the task: it is about work of theirs, or of the one they stand in for. */
export function isTheirOwnWork({ excluded }: Pick<Offer, 'excluded'>, by: PersonActor): boolean {
  return rightsOf(by).some(({ id }) => excluded.includes(id));
}

/** Whether this person may ever work on the task: right department, role and place, named if somebody is, and not its own reviewer. */
export function mayWorkOn(task: Offer, by: PersonActor): boolean {
  return rightsOf(by).some((member) => isOffered(task, member)) && !isTheirOwnWork(task, by);
}

function whyNotWorkOn(task: Offer, by: PersonActor): ProblemCode | null {
  if (!rightsOf(by).some((member) => isOffered(task, member))) return 'forbidden';
  return isTheirOwnWork(task, by) ? 'four-eyes' : null;
}

function isClosed({ state }: Offer): boolean {
  return state === 'completed' || state === 'withdrawn' || state === 'returned';
}

function holds(task: Offer, by: PersonActor): boolean {
  return rightsOf(by).some(({ id }) => id === task.assignee);
}

/** Why the person may not claim the task now, or null if they may. Claiming what one holds already is no error. */
export function whyNotClaim(task: Offer, by: PersonActor): ProblemCode | null {
  const never = whyNotWorkOn(task, by);
  if (never !== null) return never;
  if (isClosed(task)) return 'task-closed';
  return task.state === 'claimed' && !holds(task, by) ? 'task-taken' : null;
}

type Delegated = Offer & Pick<TaskView, 'handover' | 'delegatedBy'>;

/** Whether the person takes back what they delegated and nobody has accepted yet. */
export function isTakingBack({ handover, delegatedBy }: Delegated, by: PersonActor): boolean {
  return handover !== null && rightsOf(by).some(({ id }) => id === delegatedBy);
}

/** Why the person may neither claim the task nor take it back, or null. */
export function whyNotTake(task: Delegated, by: PersonActor): ProblemCode | null {
  return isTakingBack(task, by) && !isClosed(task) ? null : whyNotClaim(task, by);
}

/** Why the person may not comment on the task, or null: those who may do it, and the account manager. */
export function whyNotComment(
  task: Offer & Pick<TaskView, 'managerId'>,
  by: PersonActor,
): ProblemCode | null {
  const isManager = rightsOf(by).some(({ id }) => id === task.managerId);
  return isManager || mayWorkOn(task, by) ? null : 'forbidden';
}

/** Why the person may not give back or delegate the task, or null: only who holds it may. */
export function whyNotPassOn(task: Offer, by: PersonActor): ProblemCode | null {
  const never = whyNotWorkOn(task, by);
  if (never !== null) return never;
  if (isClosed(task)) return 'task-closed';
  return holds(task, by) ? null : 'task-not-yours';
}

/** Why the person may not return the task to who handed it over (O2A-5), or null. */
export function whyNotReturn(
  task: Offer & Pick<TaskView, 'returnable' | 'delegatedBy'>,
  by: PersonActor,
): ProblemCode | null {
  const notNow = whyNotClaim(task, by);
  if (notNow !== null) return notNow;
  return task.returnable || task.delegatedBy !== null ? null : 'not-returnable';
}

/** Why the person may not complete the task, or null. Completing an unclaimed task claims it in the same moment. */
export function whyNotComplete(task: Offer, by: PersonActor): ProblemCode | null {
  const notNow = whyNotClaim(task, by);
  if (notNow !== null) return notNow;
  return task.problems.length > 0 ? 'problem-open' : null;
}

/** Whether the person manages the people of a group: as manager of its station there, or as head of its department (O2A-5). */
export function manages(member: Member, group: WorkGroup): boolean {
  if (member.department !== group.department) return false;
  if (member.roles.includes('department-head')) return true;
  if (group.role === 'account-manager' && member.roles.includes('area-manager')) return true;
  return (
    member.roles.includes('station-manager') &&
    member.station === group.station &&
    (group.localNetwork === null || member.localNetworks.includes(group.localNetwork))
  );
}

/** Why the person may not reassign the task to somebody, or null. */
export function whyNotReassign(task: Offer, by: PersonActor, to: Member): ProblemCode | null {
  if (!rightsOf(by).some((member) => manages(member, task.group))) return 'forbidden';
  if (isClosed(task)) return 'task-closed';
  return whyNotGiveTo(task, to);
}

/** Why the task may not be given to this person, or null: they must be of its group, and not the one whose work it reviews. */
export function whyNotGiveTo(task: Offer, to: Member): ProblemCode | null {
  if (task.excluded.includes(to.id)) return 'four-eyes';
  return [task.group, ...task.alsoFor].some((group) => isMemberOf(to, group)) ? null : 'not-a-colleague';
}
