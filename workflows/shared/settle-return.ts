import type { Budget, Instant } from '../../domain/calendar/working-calendar';
import type { Json } from '../../domain/json';
import { superiorOf } from '../../domain/process/escalation';
import type { TaskSpec } from '../../domain/process/human-task';
import type { ProcessLimits } from '../../domain/process/limits';
import type { Party } from '../../domain/process/party';
import {
  type SharedAnswers,
  type SharedTaskName,
  sharedTaskTitles,
} from '../../domain/process/shared-answers';
import type { WorkGroup } from '../../domain/people/person';
import { now } from './now';

/** Asks somebody to do a task and waits for the answer. */
export type Ask = <A>(spec: TaskSpec, limit: Budget, from: Instant) => Promise<A>;

function sameGroup(a: WorkGroup, b: WorkGroup): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A task about another one: same place, same context, and what was said of it. */
function taskAbout(
  name: SharedTaskName,
  spec: TaskSpec,
  to: Party,
  alsoFor: readonly WorkGroup[],
  from: Party,
  said: { readonly [key: string]: Json },
): TaskSpec {
  return {
    name,
    title: sharedTaskTitles[name],
    stage: spec.stage,
    group: to.group,
    alsoFor,
    candidates: to.person === null ? [] : [to.person],
    excluded: [],
    from,
    returnable: false,
    place: spec.place,
    context: { ...spec.context, about: spec.name, aboutTitle: { ...spec.title }, ...said },
  };
}

/**
 * Deals with the n-th return of a piece of work (O2A-5) and says how it is to be offered again: who handed it over puts right what was
 * wrong; from the third return on both managers decide in one task whose it is, and it can't be returned any more.
 */
export async function settleReturn(
  ask: Ask,
  limits: ProcessLimits,
  spec: TaskSpec,
  reason: string,
  returns: number,
): Promise<TaskSpec> {
  const receiver: Party = { group: spec.group, person: null };
  if (returns < limits.returnsBeforeDecision) {
    const corrected = await correct(ask, limits, spec, receiver, { reason, returns });
    return { ...spec, context: { ...spec.context, returns, returned: reason, corrected } };
  }
  const ours = superiorOf(spec.group);
  const theirs = superiorOf(spec.from.group);
  const decision = await ask<SharedAnswers['decide-return']>(
    taskAbout(
      'decide-return',
      spec,
      { group: ours, person: null },
      sameGroup(ours, theirs) ? [] : [theirs],
      receiver,
      { reason, returns },
    ),
    limits.decideReturn,
    now(),
  );
  const context = { ...spec.context, returns, returned: reason, decided: decision.reason };
  if (decision.decision === 'receiver-does-it') return { ...spec, returnable: false, context };
  const corrected = await correct(ask, limits, spec, receiver, { reason, returns, decided: decision.reason });
  return { ...spec, returnable: false, context: { ...context, corrected } };
}

async function correct(
  ask: Ask,
  limits: ProcessLimits,
  spec: TaskSpec,
  receiver: Party,
  said: { readonly [key: string]: Json },
): Promise<string> {
  const { corrected } = await ask<SharedAnswers['handle-return']>(
    taskAbout('handle-return', spec, spec.from, [], receiver, said),
    limits.handleReturn,
    now(),
  );
  return corrected;
}
