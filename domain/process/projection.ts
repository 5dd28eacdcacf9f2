import type { TaskView } from './human-task';
import type { ProcessEvent, ProcessStarted } from './event';
import { type ProcessView, involvementOf } from './process-view';
import { reduceTask, taskOffered } from './reduce-task';
import { withClock } from './with-clock';

/** Everything that is made from the events of one process. */
export interface Projection {
  readonly view: ProcessView;
  readonly tasks: ReadonlyMap<string, TaskView>;
}

type Started = Extract<ProcessEvent, { type: 'process.started' }>;

function started(event: Started): ProcessView {
  const data: ProcessStarted = event.data;
  return {
    processId: event.processId,
    kind: data.kind,
    businessKey: data.businessKey,
    customerNo: data.customerNo,
    tier: data.tier,
    priority: data.priority,
    managerId: data.managerId,
    calendar: data.calendar,
    requestKey: data.requestKey,
    startedAt: event.at,
    closedAt: null,
    state: 'acknowledged',
    stage: null,
    milestones: [],
    clocks: [],
    holders: [],
    hold: null,
    involved: [],
    resources: [],
    details: data.details,
    warnings: [],
    taskCount: 0,
    seq: event.seq,
  };
}

/** What the process view becomes by an event that is not about a single task's inside. */
function reduceView(view: ProcessView, event: ProcessEvent): ProcessView {
  switch (event.type) {
    case 'state.changed':
      return { ...view, state: event.data.to };
    case 'stage.entered':
      return { ...view, stage: event.data.stage };
    case 'milestone.reached':
      return { ...view, milestones: [...view.milestones, { name: event.data.milestone, at: event.at }] };
    case 'details.changed':
      return { ...view, details: { ...view.details, ...event.data.changes } };
    case 'resource.changed': {
      const changed = new Set(event.data.resources.map((resource) => resource.slot));
      return {
        ...view,
        resources: [...view.resources.filter((r) => !changed.has(r.slot)), ...event.data.resources],
      };
    }
    case 'hold.placed':
      return { ...view, hold: { cause: event.data.cause, reason: event.data.reason, since: event.at } };
    case 'hold.lifted':
      return { ...view, hold: null };
    case 'calendar.warned':
      return { ...view, warnings: [...view.warnings, event.data.warning] };
    case 'process.closed':
      return { ...view, closedAt: event.at };
    case 'clock.started':
    case 'clock.stopped':
    case 'clock.warned':
    case 'clock.breached':
    case 'clock.paused':
    case 'clock.resumed':
    case 'clock.rebased':
      return { ...view, clocks: withClock(view.clocks, event.data.clock) };
    case 'task.offered': {
      const { spec, taskId } = event.data;
      const involvement = involvementOf(spec.group);
      return {
        ...view,
        taskCount: view.taskCount + 1,
        involved: view.involved.includes(involvement) ? view.involved : [...view.involved, involvement],
        holders: [
          ...view.holders,
          { taskId, name: spec.name, group: spec.group, person: null, since: event.at },
        ],
      };
    }
    case 'task.claimed':
    case 'task.released':
      return {
        ...view,
        holders: view.holders.map((holder) =>
          holder.taskId === event.data.taskId
            ? {
                ...holder,
                person:
                  event.type === 'task.claimed' && event.actor.kind === 'person' ? event.actor.id : null,
                since: event.at,
              }
            : holder,
        ),
      };
    case 'task.completed':
    case 'task.withdrawn':
      return { ...view, holders: view.holders.filter((holder) => holder.taskId !== event.data.taskId) };
    default:
      return view;
  }
}

function taskOf(event: ProcessEvent): string | null {
  return 'taskId' in event.data ? event.data.taskId : null;
}

/**
 * The state after one more event. The workflow's own state, the records and `npm run rebuild` all come from this one function,
 * which is why they cannot disagree. Pass `null` for the first event, which must be `process.started`.
 * @throws RangeError when the event does not follow the last one
 */
export function project(before: Projection | null, event: ProcessEvent): Projection {
  if (before === null) {
    if (event.type !== 'process.started' || event.seq !== 1)
      throw new RangeError('A record begins with process.started, number 1');
    return { view: started(event), tasks: new Map() };
  }
  if (event.seq !== before.view.seq + 1) {
    throw new RangeError(`Event ${event.seq} does not follow ${before.view.seq} of ${event.processId}`);
  }
  const taskId = taskOf(event);
  const aboutTaskClock = taskId !== null && event.type.startsWith('clock.');
  const view = { ...(aboutTaskClock ? before.view : reduceView(before.view, event)), seq: event.seq };
  if (taskId === null || event.type === 'fallout.opened') return { view, tasks: before.tasks };
  const task = event.type === 'task.offered' ? taskOffered(before.view, event) : before.tasks.get(taskId);
  if (task === undefined)
    throw new RangeError(`Event ${event.seq} of ${event.processId} is about no known task`);
  const tasks = new Map(before.tasks);
  tasks.set(taskId, { ...reduceTask(task, event), seq: event.seq });
  return { view, tasks };
}
