import type { Instant, WorkingCalendar } from '../calendar/working-calendar';
import { workingMsBetween } from '../calendar/working-time';
import type { ProcessEvent } from './event';
import type { HoldingKind, ProcessView, Responsible } from './process-view';
import type { Party } from './party';
import { type Projection, project } from './projection';

/** A stretch of a process's life in which one holder answered for it, in one stage (O2A-5). */
export interface HoldingSpan extends Party {
  readonly kind: HoldingKind;
  /** The task it was about; null while no task was. */
  readonly taskId: string | null;
  /** Null before the first stage. */
  readonly stage: string | null;
  readonly from: Instant;
  readonly to: Instant;
  /** Working time of the stretch, ms. */
  readonly workingMs: number;
}

/** All the time one holder had a process for one kind of reason. */
export interface HolderTotal extends Party {
  readonly kind: HoldingKind;
  readonly workingMs: number;
  /** In how many stretches. */
  readonly spans: number;
}

/** Who answers for a process from an instant on, and in which stage. */
interface Turn {
  readonly at: Instant;
  readonly stage: string | null;
  readonly responsible: Responsible | null;
}

/**
 * The ledger of a process (O2A-5, ASM-3): who answered for it when, from its first event until its end, or `until` while it is open.
 * The spans follow each other without gaps, so their working time adds up to that of the process. A record that is not empty begins
 * with `process.started`; an `until` before the last event counts as the last event.
 * @throws RangeError when the events do not follow each other
 */
export function holdingOf(
  events: readonly ProcessEvent[],
  calendar: WorkingCalendar,
  until: Instant,
): readonly HoldingSpan[] {
  const turns = turnsOf(events);
  const lastAt = events.at(-1)?.at ?? until;
  const end = until > lastAt ? until : lastAt;
  return turns.flatMap(({ at: from, stage, responsible }, n): HoldingSpan[] => {
    const to = turns[n + 1]?.at ?? end;
    if (responsible === null || from === to) return [];
    const { kind, group, person, taskId } = responsible;
    const workingMs = workingMsBetween(calendar, from, to, []);
    return [{ kind, group, person, taskId, stage, from, to, workingMs }];
  });
}

/** The changes of holder or stage that lasted: what came and went within one instant held nothing. */
function turnsOf(events: readonly ProcessEvent[]): readonly Turn[] {
  const turns: Turn[] = [];
  let projection: Projection | null = null;
  for (const event of events) {
    projection = project(projection, event);
    const turn = turnAfter(projection.view, event.at);
    if (turns.at(-1)?.at === turn.at) turns.pop();
    const last = turns.at(-1);
    if (last === undefined || !isSame(last, turn)) turns.push(turn);
  }
  return turns;
}

function turnAfter({ stage, responsible }: ProcessView, at: Instant): Turn {
  return { at, stage, responsible };
}

function isSame(one: Turn, other: Turn): boolean {
  return one.stage === other.stage && keyOf(one.responsible) === keyOf(other.responsible);
}

function keyOf(responsible: Responsible | null): string {
  if (responsible === null) return '';
  const { kind, group, person, taskId } = responsible;
  return JSON.stringify([kind, group, person, taskId]);
}

/** The time of each holder, by kind, longest first; of the same length, the one who held it first comes first. */
export function totalByHolder(spans: readonly HoldingSpan[]): readonly HolderTotal[] {
  const totals = new Map<string, HolderTotal>();
  for (const { kind, group, person, workingMs } of spans) {
    const key = JSON.stringify([kind, group, person]);
    const before = totals.get(key);
    totals.set(key, {
      kind,
      group,
      person,
      workingMs: (before?.workingMs ?? 0) + workingMs,
      spans: (before?.spans ?? 0) + 1,
    });
  }
  return [...totals.values()].toSorted((a, b) => b.workingMs - a.workingMs);
}
