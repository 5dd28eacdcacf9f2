import type { Clock } from '../clock/clock';
import type { ProcessEvent } from './event';
import type { TaskView } from './human-task';
import type { ProcessView } from './process-view';

type Offered = Extract<ProcessEvent, { type: 'task.offered' }>;

function clocked(clock: Clock): Pick<TaskView, 'clock' | 'dueAt' | 'overdue'> {
  return { clock, dueAt: clock.dueAt, overdue: clock.breachedAt !== null };
}

/** A task as it is when its process offers it. */
export function taskOffered(view: ProcessView, event: Offered): TaskView {
  const { spec, taskId, clock } = event.data;
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
    offeredAt: event.at,
    claimedAt: null,
    closedAt: null,
    completedBy: null,
    answer: null,
    comments: [],
    seq: event.seq,
  };
}

/** What a task becomes by an event about it. */
export function reduceTask(task: TaskView, event: ProcessEvent): TaskView {
  const by = event.actor.kind === 'person' ? event.actor.id : null;
  switch (event.type) {
    case 'task.claimed':
      return { ...task, state: 'claimed', assignee: by, claimedAt: event.at };
    case 'task.released':
      return { ...task, state: 'offered', assignee: null, claimedAt: null };
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
      return { ...task, ...clocked(event.data.clock), state: 'withdrawn', closedAt: event.at };
    case 'task.commented':
      return {
        ...task,
        comments: [...task.comments, { by: by ?? 'process', at: event.at, text: event.data.text }],
      };
    case 'clock.warned':
    case 'clock.breached':
    case 'clock.paused':
    case 'clock.resumed':
    case 'clock.rebased':
      return { ...task, ...clocked(event.data.clock) };
    default:
      return task;
  }
}
