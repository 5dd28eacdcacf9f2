import type { WorkGroup } from '../people/person';
import type { ProcessEvent } from './event';
import type { TaskSpec, TaskView } from './human-task';
import type { Party } from './party';
import type { Problem } from './problem';

type ManagerChanged = Extract<ProcessEvent, { type: 'manager.changed' }>;

function isOfManagers({ role }: WorkGroup): boolean {
  return role === 'account-manager';
}

function partyAfter(party: Party, isFormer: (id: string) => boolean, to: string): Party {
  const { group, person } = party;
  return person !== null && isOfManagers(group) && isFormer(person) ? { group, person: to } : party;
}

/** Nobody reviews their own work: where the successor may not do it, any other account manager may. */
function candidatesAfter({ excluded }: Pick<TaskSpec, 'excluded'>, to: string): readonly string[] {
  return excluded.includes(to) ? [] : [to];
}

/** Who reviews what a manager answers for is not that manager: nor their successor (CON-2). */
function excludedAfter({ excluded, group }: TaskSpec, from: string, to: string): readonly string[] {
  const isAboutTheManager = !isOfManagers(group) && excluded.includes(from);
  return isAboutTheManager ? [...new Set([...excluded, to])] : excluded;
}

/** A task about to be offered that was thought of for a former manager of its process: it goes to, and comes from, the manager of now. */
export function forManagerNow(
  spec: TaskSpec,
  isFormer: (id: string) => boolean,
  managerId: string,
): TaskSpec {
  const isTheirs = isOfManagers(spec.group) && spec.candidates.some(isFormer);
  return {
    ...spec,
    candidates: isTheirs ? candidatesAfter(spec, managerId) : spec.candidates,
    from: partyAfter(spec.from, isFormer, managerId),
  };
}

/** Whether an open task is kept for a manager by name, or on its way back into the hands of their successor. */
export function isKeptFor(task: TaskView, from: string, to: string): boolean {
  if (task.closedAt !== null || !isOfManagers(task.group)) return false;
  const isComingToSuccessor =
    task.delegatedBy === from && task.assignee === null && task.candidates.includes(to);
  return task.assignee === from || task.candidates.includes(from) || isComingToSuccessor;
}

/**
 * A task of a process that has another manager (HND-1). One kept for the old manager is handed to the new one, who has to accept it; until
 * then the old one answers for it. One that a colleague has by the old manager's delegation stays there, and goes back to the new one.
 */
export function underNewManager(task: TaskView, event: ManagerChanged): TaskView {
  const { from, to, handed } = event.data;
  const moved: TaskView = { ...task, managerId: to, seq: event.seq };
  if (task.closedAt !== null) return moved;
  const isFormer = (id: string): boolean => id === from;
  const known: TaskView = {
    ...moved,
    excluded: excludedAfter(task, from, to),
    from: partyAfter(task.from, isFormer, to),
    namedFor: task.namedFor.includes(from) ? candidatesAfter(task, to) : task.namedFor,
  };
  const given = handed.find(({ taskId }) => taskId === task.taskId);
  if (given === undefined) {
    const { handover, delegatedBy, assignee } = task;
    const delegator = assignee === to ? null : to;
    return {
      ...known,
      handover: handover === null ? null : { ...handover, from: partyAfter(handover.from, isFormer, to) },
      delegatedBy: delegatedBy === from ? delegator : delegatedBy,
    };
  }
  return {
    ...known,
    state: 'offered',
    assignee: null,
    claimedAt: null,
    candidates: candidatesAfter(task, to),
    delegatedBy: null,
    handover: { kind: 'manager-change', from: { group: task.group, person: from }, since: event.at },
    acceptance: given.acceptance,
  };
}

/** Who raised a problem as the manager of the customer is the manager of now: they verify that it is solved. */
export function raisedByNewManager(problem: Problem, { data: { from, to } }: ManagerChanged): Problem {
  if (problem.closedAt !== null) return problem;
  return { ...problem, raisedBy: partyAfter(problem.raisedBy, (id) => id === from, to) };
}
