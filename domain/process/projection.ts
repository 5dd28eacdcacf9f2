import { unknownYearWarning } from '../calendar/unknown-years';
import type { TaskView } from './human-task';
import type { ProcessEvent, ProcessStarted } from './event';
import { type ProcessView, involvementOf } from './process-view';
import { underNewManager } from './reduce-manager';
import { reduceProblems, withSolver } from './reduce-problems';
import { reduceStuck } from './reduce-stuck';
import { reduceTask, taskOffered } from './reduce-task';
import { responsibleOf } from './responsible-of';
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
    stages: [],
    milestones: [],
    clocks: [],
    holders: [],
    responsible: null,
    problems: [],
    stuck: [],
    expedited: 0,
    contacts: 0,
    amendments: 0,
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
      return {
        ...view,
        stage: event.data.stage,
        stages: [...view.stages, { stage: event.data.stage, at: event.at }],
      };
    case 'milestone.reached':
      return { ...view, milestones: [...view.milestones, { name: event.data.milestone, at: event.at }] };
    case 'details.changed':
      return { ...view, details: { ...view.details, ...event.data.changes } };
    case 'resource.changed': {
      const changed = new Set(event.data.resources.map(({ id }) => id));
      return {
        ...view,
        resources: [...view.resources.filter(({ id }) => !changed.has(id)), ...event.data.resources],
      };
    }
    case 'hold.placed':
      return { ...view, hold: { ...event.data, since: event.at } };
    case 'hold.lifted':
      return { ...view, hold: null };
    case 'calendar.warned':
      return { ...view, warnings: [...view.warnings, event.data.warning] };
    case 'calendar.applied': {
      const { calendarId, to, knownYears } = event.data;
      const nowKnown = new Set(knownYears.map(unknownYearWarning));
      return {
        ...view,
        calendar: { id: calendarId, version: to },
        warnings: view.warnings.filter((warning) => !nowKnown.has(warning)),
      };
    }
    case 'process.closed':
      return { ...view, closedAt: event.at };
    case 'clock.started':
    case 'clock.stopped':
    case 'clock.warned':
    case 'clock.breached':
    case 'clock.paused':
    case 'clock.resumed':
    case 'clock.rebased':
    case 'clock.recounted':
      return { ...view, clocks: withClock(view.clocks, event.data.clock) };
    case 'task.offered': {
      const { spec, taskId } = event.data;
      const involved = new Set([...view.involved, ...[spec.group, ...spec.alsoFor].map(involvementOf)]);
      return {
        ...view,
        taskCount: view.taskCount + 1,
        involved: [...involved],
        holders: [
          ...view.holders,
          { taskId, name: spec.name, group: spec.group, person: null, since: event.at },
        ],
      };
    }
    case 'task.excluded': {
      const involved = new Set([...view.involved, ...event.data.alsoFor.map(involvementOf)]);
      return { ...view, involved: [...involved] };
    }
    case 'task.completed':
    case 'task.returned':
    case 'task.withdrawn':
      return { ...view, holders: view.holders.filter((holder) => holder.taskId !== event.data.taskId) };
    case 'process.expedited':
      return { ...view, expedited: view.expedited + 1 };
    case 'manager.changed':
      return { ...view, managerId: event.data.to };
    case 'customer.contacted':
      return { ...view, contacts: view.contacts + 1 };
    case 'amendment.applied':
      return { ...view, amendments: view.amendments + 1 };
    default:
      return view;
  }
}

function taskOf(event: ProcessEvent): string | null {
  return 'taskId' in event.data ? event.data.taskId : null;
}

/** Who has which task and problem in hand, after what happened to one of the tasks. */
function withHolder(before: ProcessView, task: TaskView, at: string): ProcessView {
  const view = { ...before, problems: withSolver(before.problems, task) };
  const holder = view.holders.find(({ taskId }) => taskId === task.taskId);
  if (holder === undefined || holder.person === task.assignee) return view;
  const changed = { ...holder, person: task.assignee, since: at };
  return { ...view, holders: view.holders.map((other) => (other === holder ? changed : other)) };
}

/** The tasks whose holder an event may have changed. */
function touchedBy(event: ProcessEvent, tasks: ReadonlyMap<string, TaskView>): readonly TaskView[] {
  if (event.type === 'manager.changed') return [...tasks.values()];
  const taskId = taskOf(event);
  const task = taskId === null ? undefined : tasks.get(taskId);
  return task === undefined ? [] : [task];
}

function reduceAll(view: ProcessView, event: ProcessEvent): ProcessView {
  const reduced = reduceView(view, event);
  return {
    ...reduced,
    problems: reduceProblems(view.problems, event),
    stuck: reduceStuck(view.stuck, event),
    seq: event.seq,
  };
}

function tasksAfter(before: Projection, event: ProcessEvent): ReadonlyMap<string, TaskView> {
  if (event.type === 'process.expedited') {
    return new Map(
      [...before.tasks].map(([id, task]) => [
        id,
        task.closedAt === null ? { ...task, expedited: task.expedited + 1, seq: event.seq } : task,
      ]),
    );
  }
  if (event.type === 'manager.changed') {
    return new Map([...before.tasks].map(([id, task]) => [id, underNewManager(task, event)]));
  }
  const taskId = taskOf(event);
  if (taskId === null) return before.tasks;
  const task = event.type === 'task.offered' ? taskOffered(before.view, event) : before.tasks.get(taskId);
  if (task === undefined)
    throw new RangeError(`Event ${event.seq} of ${event.processId} is about no known task`);
  const tasks = new Map(before.tasks);
  tasks.set(taskId, { ...reduceTask(task, event), seq: event.seq });
  return tasks;
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
    const view = started(event);
    return { view: { ...view, responsible: responsibleOf(view, [], event.at) }, tasks: new Map() };
  }
  if (event.seq !== before.view.seq + 1) {
    throw new RangeError(`Event ${event.seq} does not follow ${before.view.seq} of ${event.processId}`);
  }
  const taskId = taskOf(event);
  const aboutTaskClock = taskId !== null && event.type.startsWith('clock.');
  const tasks = tasksAfter(before, event);
  const reduced = aboutTaskClock ? { ...before.view, seq: event.seq } : reduceAll(before.view, event);
  const view = touchedBy(event, tasks).reduce((all, task) => withHolder(all, task, event.at), reduced);
  return { view: { ...view, responsible: responsibleOf(view, tasks.values(), event.at) }, tasks };
}
