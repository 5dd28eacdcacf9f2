import { deadline } from '../calendar/deadline';
import { instantOfLocal } from '../calendar/local-time';
import type { Instant, WorkingCalendar } from '../calendar/working-calendar';
import { budgetMs } from '../calendar/working-time';
import { lostVisitCny } from '../catalogue/plan';
import { type Clock, isPaused, resumeClock } from '../clock/clock';
import type { Assessment, StepEffect, StepFate } from '../process/amendment';
import { type OrderedService, type PlannedStep, plannedSteps } from './planned-steps';

/** How far the steps of an order are; those not begun are not in it. */
export type StepStates = ReadonlyMap<string, 'running' | 'done'>;

/** What an order's promise is reckoned with. */
export interface PromiseFacts {
  readonly promise: Clock | null;
  readonly calendar: WorkingCalendar;
  readonly now: Instant;
}

/** A step that a change touches: taken again with another basis, or not wanted any more. */
export interface TouchedStep extends PlannedStep {
  readonly was: 'running' | 'done';
  readonly fate: StepFate;
  /** Whether nothing of the order stays where it was done: what was built there has to be taken down. */
  readonly leaves: boolean;
}

function sameBasis(one: PlannedStep, other: PlannedStep): boolean {
  return JSON.stringify(one.basis) === JSON.stringify(other.basis);
}

/** Every step begun, and what becomes of it when the order becomes `after`; `null` when it is called off. */
export function touchedSteps(
  before: OrderedService,
  after: OrderedService | null,
  states: StepStates,
): readonly TouchedStep[] {
  const wanted = new Map((after === null ? [] : plannedSteps(after)).map((step) => [step.key, step]));
  return plannedSteps(before).flatMap((step): readonly TouchedStep[] => {
    const was = states.get(step.key);
    if (was === undefined) return [];
    const next = wanted.get(step.key);
    if (next === undefined) return [{ ...step, was, fate: 'undone', leaves: true }];
    const fate = sameBasis(step, next) ? 'stays' : 'redone';
    return [{ ...step, was, fate, leaves: step.place !== next.place }];
  });
}

/**
 * What an amendment would do (O2A-4): a step stays when what it follows from does not change, is done again when it does, and is
 * undone when the order no longer has it. Field work lost has a cost. The promise is put off by the time the plan gives the longest
 * of the steps that must be taken again, stage by stage; a later requested date puts it off as far.
 */
export function assessAmendment(
  before: OrderedService,
  after: OrderedService,
  states: StepStates,
  facts: PromiseFacts,
): Assessment {
  const touched = touchedSteps(before, after, states);
  const due = standingDue(facts);
  const known = new Set(plannedSteps(before).map(({ key }) => key));
  const begun = new Set(touched.map(({ stage }) => stage));
  const again = [
    ...touched.filter(({ fate }) => fate === 'redone'),
    ...plannedSteps(after).filter(({ key, stage }) => !known.has(key) && begun.has(stage)),
  ];
  return {
    ...lossOf(touched),
    steps: touched.map(effectOf),
    promise: { before: due, after: due === null ? null : putOff(due, again, before, after, facts) },
  };
}

/** What a cancellation would do: everything done is undone (O2A-4, O2A-8). */
export function assessCancellation(
  order: OrderedService,
  states: StepStates,
  facts: PromiseFacts,
): Assessment {
  const touched = touchedSteps(order, null, states);
  return {
    ...lossOf(touched),
    steps: touched.map(effectOf),
    promise: { before: standingDue(facts), after: null },
  };
}

function effectOf({ key, title, place, was, fate }: TouchedStep): StepEffect {
  return { step: key, title, place, was, fate };
}

function lossOf(touched: readonly TouchedStep[]): Pick<Assessment, 'pastSoftPoint' | 'costCny'> {
  const lost = touched.filter(({ isVisit, was, fate }) => isVisit && was === 'done' && fate !== 'stays');
  return { pastSoftPoint: lost.length > 0, costCny: lost.length * lostVisitCny };
}

/** When the promise is due, or would be if it went on now. */
function standingDue({ promise, calendar, now }: PromiseFacts): Instant | null {
  if (promise === null || promise.stoppedAt !== null) return null;
  return isPaused(promise) ? resumeClock(promise, now, calendar).dueAt : promise.dueAt;
}

function putOff(
  due: Instant,
  again: readonly PlannedStep[],
  before: OrderedService,
  after: OrderedService,
  { calendar, now }: PromiseFacts,
): Instant {
  const longest = new Map<string, number>();
  for (const { stage, limit } of again) {
    if (limit === null) continue;
    longest.set(stage, Math.max(longest.get(stage) ?? 0, budgetMs(calendar, now, limit)));
  }
  const extraMs = [...longest.values()].reduce((sum, ms) => sum + ms, 0);
  const from = due > now ? due : now;
  const later =
    extraMs === 0 ? due : (deadline(calendar, from, { workingMinutes: extraMs / 60_000 }, []) ?? due);
  if (after.requestedDate === null || after.requestedDate === before.requestedDate) return later;
  const lastMinute = Math.max(...calendar.hours.map(({ toMinute }) => toMinute));
  const wished = instantOfLocal(calendar, after.requestedDate, lastMinute);
  return wished > later ? wished : later;
}
