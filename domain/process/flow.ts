import type { Instant } from '../calendar/working-calendar';
import type { Label, LocalNetwork } from '../people/department';
import type { TaskView } from './human-task';
import { labelOf } from './labels';
import { openWorkOf } from './open-work';
import type { ProcessView } from './process-view';

/** How a piece of work stands. */
export const branchStates = ['done', 'now', 'waiting', 'late', 'returned', 'withdrawn'] as const;

/**
 * How a stage stands. `perhaps`: comes only if what is found asks for it; `passed-over`: was not needed; `stopped`: the process ended
 * here before its end.
 */
export const stageStates = ['done', 'now', 'late', 'to-come', 'perhaps', 'passed-over', 'stopped'] as const;

export type BranchState = (typeof branchStates)[number];
export type StageState = (typeof stageStates)[number];

/** One piece of work of a stage, as it was last asked for; what runs side by side are branches of one stage. */
export interface FlowBranch {
  readonly taskId: string;
  readonly title: Label;
  readonly place: string | null;
  readonly localNetwork: LocalNetwork | null;
  readonly by: Label;
  readonly person: string | null;
  readonly state: BranchState;
  readonly offeredAt: Instant;
  readonly dueAt: Instant | null;
  readonly closedAt: Instant | null;
  /** How often it was asked for: more than once after a return or an amendment. */
  readonly times: number;
}

/** A stage of a process in the picture of its flow. */
export interface FlowStage {
  readonly stage: string;
  readonly label: Label;
  readonly state: StageState;
  /** When it was last entered; null if never. */
  readonly enteredAt: Instant | null;
  readonly times: number;
  /** Who does it, as far as that is known beforehand. */
  readonly by: readonly Label[];
  readonly branches: readonly FlowBranch[];
}

/** A stage that a process is to go through, as its plan has it. */
export interface PlannedStage {
  readonly stage: string;
  readonly certain: boolean;
  readonly by: readonly Label[];
}

type Walked = Pick<ProcessView, 'state' | 'stage' | 'stages' | 'closedAt'>;

/**
 * The flow of a process as a picture (O2A-4): the stages of its plan, and those it passed besides, with what was and is done in each.
 * `tasks`: all of the process, in the order they were offered.
 */
export function flowOf(
  plan: readonly PlannedStage[],
  view: Walked,
  tasks: readonly TaskView[],
): readonly FlowStage[] {
  const known = plan.map(({ stage }) => stage);
  const others = [...view.stages, ...tasks].map(({ stage }) => stage).filter((name) => !known.includes(name));
  const unplanned = [...new Set(others)].map((stage): PlannedStage => ({ stage, certain: false, by: [] }));
  const all = [...plan, ...unplanned];
  const at = all.findIndex(({ stage }) => stage === view.stage);
  return all.map((planned, index) => {
    const { stage, by } = planned;
    const entries = view.stages.filter((entry) => entry.stage === stage);
    const branches = branchesOf(tasks.filter((task) => task.stage === stage));
    return {
      stage,
      label: labelOf('stage', stage),
      state: stateOf(planned, view, { isBehind: index < at, isEntered: entries.length > 0, branches }),
      enteredAt: entries.at(-1)?.at ?? null,
      times: entries.length,
      by,
      branches,
    };
  });
}

function stateOf(
  { stage, certain }: PlannedStage,
  view: Walked,
  {
    isBehind,
    isEntered,
    branches,
  }: { readonly isBehind: boolean; readonly isEntered: boolean; readonly branches: readonly FlowBranch[] },
): StageState {
  const isCurrent = stage === view.stage;
  if (view.closedAt !== null) {
    if (isCurrent && view.state !== 'completed') return 'stopped';
    return isEntered ? 'done' : 'passed-over';
  }
  if (branches.some(({ state }) => state === 'late')) return 'late';
  if (isCurrent || branches.some(({ closedAt }) => closedAt === null)) return 'now';
  if (isEntered) return 'done';
  if (isBehind) return 'passed-over';
  return certain ? 'to-come' : 'perhaps';
}

/** Of a piece of work asked for several times only the last counts. */
function branchesOf(tasks: readonly TaskView[]): readonly FlowBranch[] {
  const pieceOf = ({ name, place }: TaskView): string => `${name}\n${place ?? ''}`;
  const pieces = [...new Set(tasks.map(pieceOf))];
  return pieces.flatMap((piece) => {
    const asked = tasks.filter((task) => pieceOf(task) === piece);
    return asked.slice(-1).map((last) => branchOf(last, asked.length));
  });
}

function branchOf(task: TaskView, times: number): FlowBranch {
  const { taskId, title, place, by, person, dueAt } = openWorkOf(task);
  const { group, offeredAt, closedAt, completedBy } = task;
  return {
    taskId,
    title,
    place,
    localNetwork: group.localNetwork,
    by,
    person: completedBy ?? person,
    state: branchState(task),
    offeredAt,
    dueAt,
    closedAt,
    times,
  };
}

function branchState({ state, overdue }: TaskView): BranchState {
  if (state === 'completed') return 'done';
  if (state === 'returned' || state === 'withdrawn') return state;
  if (overdue) return 'late';
  return state === 'claimed' ? 'now' : 'waiting';
}
