import type { WorkingCalendar } from '../calendar/working-calendar';
import type { ProcessEvent } from '../process/event';
import type { TaskView } from '../process/human-task';
import type { Party } from '../process/party';
import type { Projection } from '../process/projection';
import type { FigureName } from './figure';
import { type Level, levels } from './level';

/** One event, with the state of its process around it. */
export interface Moment {
  readonly event: ProcessEvent;
  readonly before: Projection;
  readonly after: Projection;
  readonly calendar: WorkingCalendar;
}

/** What an event says for the assessment, and of whom. */
export interface Observation {
  readonly figure: FigureName;
  readonly who: Party;
  /** The levels it counts at, of those `who` belongs to. */
  readonly at: readonly Level[];
  /** Whether it counts for the account manager whoever did it: of people who are on none of the levels. */
  readonly forManager: boolean;
  readonly taskId: string | null;
  readonly stage: string | null;
  readonly hit: boolean | null;
  readonly workingMs: number | null;
}

/** Finds what one event says for some of the figures. */
export type Observe = (moment: Moment) => readonly Observation[];

type Value = Partial<Pick<Observation, 'hit' | 'workingMs' | 'at' | 'forManager'>>;

/** Something that counts at every level `who` belongs to, unless `value` says otherwise. */
export function observed(
  figure: FigureName,
  who: Party,
  about: Pick<Observation, 'taskId' | 'stage'>,
  value: Value,
): Observation {
  const { taskId, stage } = about;
  return { figure, who, at: levels, forManager: false, taskId, stage, hit: null, workingMs: null, ...value };
}

/** The task an event is about, as it is afterwards. */
export function taskAfter({ after }: Moment, taskId: string | null): TaskView | null {
  return taskId === null ? null : (after.tasks.get(taskId) ?? null);
}

/** Who caused the event, if that was a person. */
export function doerOf({ actor }: ProcessEvent): string | null {
  return actor.kind === 'person' ? actor.id : null;
}
