import type { Budget, Instant } from '../../domain/calendar/working-calendar';
import type { Json } from '../../domain/json';
import type { Label } from '../../domain/people/department';
import { accountManagers } from '../../domain/people/groups';
import type { WorkGroup } from '../../domain/people/person';
import { type PersonActor, theProcess } from '../../domain/process/actor';
import type { Assessment } from '../../domain/process/amendment';
import type { CaseLimits, CaseStart } from '../../domain/process/case-start';
import type { Details } from '../../domain/process/event';
import type { Party } from '../../domain/process/party';
import type { ProcessKind } from '../../domain/process/process-kind';
import { Compensation } from './compensation';
import { Control } from './control';
import { now } from './now';
import { type Process, become, openProcess } from './process';
import { Steps } from './steps';
import type { AnswerCheck, Answered } from './task-desk';

/** One process about a customer on its way: what its stages share. */
export interface Case<S extends CaseStart<CaseLimits>> {
  readonly start: S;
  readonly process: Process;
  readonly control: Control;
  readonly compensation: Compensation;
  readonly steps: Steps;
  /** How often each repeatable step was taken, so that each time has its own key. */
  readonly rounds: Map<string, number>;
  /** Whether work on it has begun. */
  begun: boolean;
}

/** A case of any kind. */
export type AnyCase = Case<CaseStart<CaseLimits>>;

/** What a kind of process says about itself when a case of it is opened. */
export interface CaseKind {
  readonly kind: ProcessKind;
  readonly firstStage: string;
  readonly details: Details;
  readonly checkAnswer: AnswerCheck;
  /** What cancelling at an instant would lose (O2A-4); `losesNothing` for a kind of which nothing is lost. */
  readonly assessCancellation: (at: Instant) => Assessment;
}

/** To whom and by when a task is given. */
export interface CaseTask {
  readonly group: WorkGroup;
  /** The only people who may take it; empty means anyone of the group. */
  readonly candidates: readonly string[];
  /** Others who may do it as well; mostly none. */
  readonly alsoFor: readonly WorkGroup[];
  /** Who may not: nobody approves their own. */
  readonly excluded: readonly string[];
  /** Who hands it over, answers for it until it is accepted, and gets it back (O2A-5). */
  readonly from: Party;
  readonly returnable: boolean;
  /** Tells tasks of one name apart; null where there is one. */
  readonly place: string | null;
  readonly limit: Budget;
  /** When the limit began to run. */
  readonly since: Instant;
  readonly context: { readonly [key: string]: Json };
}

/** The assessment of a cancellation that loses no work anybody has to decide about. */
export function losesNothing(): Assessment {
  return { steps: [], pastSoftPoint: false, costCny: 0, promise: { before: null, after: null } };
}

/** Opens the record of a case and registers everything it answers to. Call it first, before anything is awaited. */
export function openCase<S extends CaseStart<CaseLimits>>(start: S, about: CaseKind): Case<S> {
  const { kind, firstStage, details, checkAnswer, assessCancellation } = about;
  const { businessKey, customerNo, tier, priority, managerId, calendar, requestKey, limits } = start;
  const started = {
    kind,
    businessKey,
    customerNo,
    tier,
    priority,
    managerId,
    calendar: { id: calendar.id, version: calendar.version },
    requestKey,
    details: { ...details, limits: { ...limits.versions } },
  };
  const process = openProcess(started, start.enteredBy, calendar, firstStage, checkAnswer);
  process.clocks.goBy(limits.process);
  const steps = new Steps();
  const control = new Control(process, steps, {
    restingState: () => (it.begun ? 'inProgress' : 'acknowledged'),
    assessCancellation,
  });
  const it: Case<S> = {
    start,
    process,
    control,
    compensation: new Compensation(),
    steps,
    rounds: new Map(),
    begun: false,
  };
  control.listen();
  return it;
}

/** The account manager as the one who hands over or answers for something. */
export function managerOf({ process }: Pick<AnyCase, 'process'>): Party {
  return { group: accountManagers, person: process.record.view.managerId };
}

/** What is the account manager's own to do: from themselves, by name. */
export function forManager(
  it: Pick<AnyCase, 'process'>,
): Pick<CaseTask, 'group' | 'candidates' | 'alsoFor' | 'excluded' | 'from' | 'returnable' | 'place'> {
  return {
    group: accountManagers,
    candidates: [it.process.record.view.managerId],
    alsoFor: [],
    excluded: [],
    from: managerOf(it),
    returnable: false,
    place: null,
  };
}

/** What a department is asked to do by the account manager: anyone of the group may take it, and may return it. */
export function forGroup(
  it: Pick<AnyCase, 'process'>,
  group: WorkGroup,
): Pick<CaseTask, 'group' | 'candidates' | 'alsoFor' | 'excluded' | 'from' | 'returnable' | 'place'> {
  return {
    group,
    candidates: [],
    alsoFor: [],
    excluded: [],
    from: managerOf(it),
    returnable: true,
    place: null,
  };
}

/** Asks somebody to do a task. The kind wraps it, so that name and answer fit together. */
export async function askInCase<A>(
  { process }: Pick<AnyCase, 'process'>,
  name: string,
  title: Label,
  task: CaseTask,
): Promise<Answered<A>> {
  const { limit, since, ...spec } = task;
  const stage = process.record.view.stage ?? '';
  return await process.tasks.askWhom<A>({ ...spec, name, title, stage }, limit, since);
}

/** The next part of the story begins; between two parts it stands still while on hold. */
export async function enter({ process, control }: AnyCase, stage: string): Promise<void> {
  await control.clear();
  if (process.record.view.stage === stage) return;
  process.record.add('stage.entered', { stage }, theProcess);
}

/** Something the customer, the manager and the timeline should know was reached; with what was found. */
export function reach({ process }: Pick<AnyCase, 'process'>, milestone: string, found: Details | null): void {
  if (found !== null) process.record.add('details.changed', { changes: found }, theProcess);
  process.record.add('milestone.reached', { milestone }, theProcess);
}

/** Facts of the case that are no milestone. */
export function learn({ process }: Pick<AnyCase, 'process'>, found: Details, by: PersonActor | null): void {
  process.record.add('details.changed', { changes: found }, by ?? theProcess);
}

/** Work on it has begun. */
export function begin(it: AnyCase): void {
  it.begun = true;
  const { process } = it;
  if (process.record.view.state === 'acknowledged') become(process, 'inProgress', null, theProcess);
}

/** The number of this time a repeatable step is taken: 1, 2, … */
export function nextRound({ rounds }: AnyCase, name: string): number {
  const round = (rounds.get(name) ?? 0) + 1;
  rounds.set(name, round);
  return round;
}

/** Working time runs from this moment. */
export function fromNow(limit: Budget): Pick<CaseTask, 'limit' | 'since'> {
  return { limit, since: now() };
}
