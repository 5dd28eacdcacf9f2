import type { Clock } from '../clock/clock';
import type { ProcessEvent } from './event';
import type { Handover, TaskView } from './human-task';
import { type Party, groupOf, partyOf } from './party';
import type { ProcessView } from './process-view';

type Offered = Extract<ProcessEvent, { type: 'task.offered' }>;

function clocked(clock: Clock): Pick<TaskView, 'clock' | 'dueAt' | 'overdue'> {
  return { clock, dueAt: clock.dueAt, overdue: clock.breachedAt !== null };
}

/** A task as it is when its process offers it. */
export function taskOffered(view: ProcessView, event: Offered): TaskView {
  const { spec, taskId, clock, acceptance } = event.data;
  return {
    ...spec,
    ...clocked(clock),
    taskId,
    processId: view.processId,
    kind: view.kind,
    businessKey: view.businessKey,
    customerNo: view.customerNo,
    tier: view.tier,
    priority: view.priority,
    managerId: view.managerId,
    state: 'offered',
    assignee: null,
    namedFor: spec.candidates,
    handover: { kind: 'dispatch', from: spec.from, since: event.at },
    acceptance,
    delegatedBy: null,
    expedited: 0,
    problems: [],
    offeredAt: event.at,
    claimedAt: null,
    closedAt: null,
    completedBy: null,
    answer: null,
    returnReason: null,
    comments: [],
    seq: event.seq,
  };
}

/** Who answers for a task that somebody now passes on. */
function passedOnBy(task: TaskView, event: ProcessEvent): Party {
  const { actor } = event;
  if (task.handover !== null) return task.handover.from;
  return { group: task.group, person: task.assignee ?? (actor.kind === 'person' ? actor.id : null) };
}

function onItsWay(task: TaskView, kind: Handover['kind'], event: ProcessEvent, from: Party): TaskView {
  return {
    ...task,
    state: 'offered',
    assignee: null,
    claimedAt: null,
    handover: { kind, from, since: event.at },
  };
}

/** What a task becomes by an event about it. */
export function reduceTask(task: TaskView, event: ProcessEvent): TaskView {
  const by = event.actor.kind === 'person' ? event.actor.id : null;
  switch (event.type) {
    case 'task.claimed':
      return {
        ...task,
        state: 'claimed',
        assignee: by,
        claimedAt: event.at,
        handover: null,
        acceptance: event.data.acceptance,
      };
    case 'task.released': {
      const back = onItsWay(task, 'release', event, passedOnBy(task, event));
      return { ...back, candidates: task.namedFor, delegatedBy: null, acceptance: event.data.acceptance };
    }
    case 'task.delegated': {
      const { to, acceptance } = event.data;
      const away = onItsWay(task, 'delegation', event, passedOnBy(task, event));
      return { ...away, candidates: [to.id], delegatedBy: by, acceptance };
    }
    case 'task.handed-back':
      return {
        ...task,
        state: 'claimed',
        assignee: task.delegatedBy,
        candidates: task.namedFor,
        delegatedBy: null,
        handover: null,
        acceptance: event.data.acceptance,
      };
    case 'task.reassigned': {
      const { to, acceptance } = event.data;
      const manager =
        event.actor.kind === 'person' ? partyOf(event.actor) : { group: groupOf(to), person: null };
      return {
        ...onItsWay(task, 'reassignment', event, manager),
        candidates: [to.id],
        delegatedBy: null,
        acceptance,
      };
    }
    case 'task.returned':
      return {
        ...task,
        ...clocked(event.data.clock),
        state: 'returned',
        closedAt: event.at,
        handover: null,
        acceptance: event.data.acceptance,
        returnReason: event.data.reason,
      };
    case 'task.completed':
      return {
        ...task,
        ...clocked(event.data.clock),
        state: 'completed',
        closedAt: event.at,
        completedBy: by,
        answer: event.data.answer,
      };
    case 'task.withdrawn':
      return {
        ...task,
        ...clocked(event.data.clock),
        state: 'withdrawn',
        closedAt: event.at,
        handover: null,
        acceptance: event.data.acceptance,
      };
    case 'task.commented':
      return {
        ...task,
        comments: [...task.comments, { by: by ?? 'process', at: event.at, text: event.data.text }],
      };
    case 'task.excluded': {
      const { persons, alsoFor } = event.data;
      return {
        ...task,
        excluded: [...new Set([...task.excluded, ...persons])],
        alsoFor: [...task.alsoFor, ...alsoFor],
      };
    }
    case 'problem.raised':
      return { ...task, problems: [...task.problems, event.data.problemId] };
    case 'problem.closed':
      return { ...task, problems: task.problems.filter((id) => id !== event.data.problemId) };
    case 'clock.warned':
    case 'clock.breached':
    case 'clock.paused':
    case 'clock.resumed':
    case 'clock.rebased':
    case 'clock.recounted': {
      const { clock } = event.data;
      return clock.name === acceptanceClockName(task.taskId)
        ? { ...task, acceptance: clock }
        : { ...task, ...clocked(clock) };
    }
    default:
      return task;
  }
}

/** The name of the clock of a hand-over not accepted yet. */
export function acceptanceClockName(taskId: string): string {
  return `accept:${taskId}`;
}
