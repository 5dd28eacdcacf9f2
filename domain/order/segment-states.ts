import type { Instant } from '../calendar/working-calendar';
import type { LocalNetwork } from '../people/department';
import type { TaskView } from '../process/human-task';
import type { Problem } from '../process/problem';
import type { ProcessView } from '../process/process-view';
import { type Segment, segmentsOf } from './needs';
import { type OrderedService, placeOfEnd, plannedSteps } from './planned-steps';

/** How the part of an order in one local network stands. `working`: somebody accepted work there; `short`: resources are missing. */
export const segmentConditions = [
  'waiting',
  'working',
  'late',
  'problem',
  'short',
  'done',
  'cancelled',
] as const;

export type SegmentCondition = (typeof segmentConditions)[number];

/** A segment of an order (O2A-3), how it stands and since when, and what is open in it. */
export interface SegmentState extends Segment {
  readonly state: SegmentCondition;
  readonly since: Instant;
  readonly openTasks: readonly TaskView[];
}

type OrderView = Pick<ProcessView, 'state' | 'startedAt' | 'closedAt' | 'milestones' | 'problems'>;

const remedies: readonly string[] = ['plan-remedy', 'agree-new-promise', 'carry-out-remedy'];
const calledOff: readonly string[] = ['rejected', 'pendingCancellation', 'cancelled', 'failed'];

/**
 * Every segment of an order and how it stands (O2A-3), from end a to end b, as its record and all its tasks, in the order they were
 * offered, tell. What is worst counts: an open problem, missing resources, work that is late. A segment is done with its
 * stations' last piece of work; the test of the whole line belongs to none.
 */
export function segmentStates(
  order: OrderedService,
  view: OrderView,
  tasks: readonly TaskView[],
): readonly SegmentState[] {
  return segmentsOf(order).map((segment) => {
    const own = tasks.filter((task) => networkOf(order, task) === segment.localNetwork);
    const openTasks = own.filter(({ closedAt }) => closedAt === null);
    return { ...segment, ...conditionOf(order, view, segment.localNetwork, own, openTasks), openTasks };
  });
}

/** The local network a task's work lies in; null for work on the order as a whole. */
function networkOf({ ends }: OrderedService, { group, place }: TaskView): LocalNetwork | null {
  if (place === null) return null;
  const end = ends.find((candidate) => placeOfEnd(candidate) === place);
  return group.localNetwork ?? end?.localNetwork ?? null;
}

function conditionOf(
  order: OrderedService,
  view: OrderView,
  localNetwork: LocalNetwork,
  own: readonly TaskView[],
  open: readonly TaskView[],
): Pick<SegmentState, 'state' | 'since'> {
  const lastClosed = latest(own.map(({ closedAt }) => closedAt)) ?? view.startedAt;
  if (calledOff.includes(view.state)) return { state: 'cancelled', since: view.closedAt ?? lastClosed };
  const problems = view.problems.filter((problem) => liesIn(problem, localNetwork, own));
  const raisedAt = earliest(problems.map((problem) => problem.raisedAt));
  if (raisedAt !== null) return { state: 'problem', since: raisedAt };
  const shortSince = earliest(
    open.filter(({ name }) => remedies.includes(name)).map((task) => task.offeredAt),
  );
  if (shortSince !== null) return { state: 'short', since: shortSince };
  const lateSince = earliest(open.filter(({ overdue }) => overdue).map((task) => task.clock.breachedAt));
  if (lateSince !== null) return { state: 'late', since: lateSince };
  const workingSince = earliest(open.map(({ claimedAt }) => claimedAt));
  if (workingSince !== null) return { state: 'working', since: workingSince };
  const offeredAt = earliest(open.map((task) => task.offeredAt));
  if (offeredAt !== null) return { state: 'waiting', since: offeredAt };
  return { state: isDone(order, view, localNetwork, own) ? 'done' : 'waiting', since: lastClosed };
}

function liesIn(problem: Problem, localNetwork: LocalNetwork, own: readonly TaskView[]): boolean {
  if (problem.closedAt !== null) return false;
  const place = problem.localNetwork ?? problem.responsible.localNetwork;
  return place === localNetwork || own.some(({ taskId }) => taskId === problem.taskId);
}

/** Every station's work that the plan has here was last completed; or the order is past it anyway. */
function isDone(
  order: OrderedService,
  { state }: OrderView,
  localNetwork: LocalNetwork,
  own: readonly TaskView[],
): boolean {
  if (state === 'completed') return true;
  const works = plannedSteps(order).filter(({ work }) => work?.localNetwork === localNetwork);
  if (works.length === 0) return false;
  return works.every(({ key, place }) => {
    const [name] = key.split(':', 1);
    return own.findLast((task) => task.name === name && task.place === place)?.state === 'completed';
  });
}

function known(instants: readonly (Instant | null)[]): readonly Instant[] {
  return instants.filter((at) => at !== null).toSorted();
}

function earliest(instants: readonly (Instant | null)[]): Instant | null {
  return known(instants).at(0) ?? null;
}

function latest(instants: readonly (Instant | null)[]): Instant | null {
  return known(instants).at(-1) ?? null;
}
