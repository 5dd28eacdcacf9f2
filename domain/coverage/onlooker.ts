import type { TaskSpec, TaskView } from '../process/human-task';
import type { Problem } from '../process/problem';
import type { ProcessView } from '../process/process-view';
import { placeOfRequester, replyClockName } from './requester';
import { requesterDetail, requestersOf } from './requester-details';

/**
 * Somebody who follows a case only because customers of theirs joined it (COV-1): they see how it goes and their own customers' requests, of
 * others no more than how many there are.
 */
export interface Onlooker {
  /** Their own customers among those who asked. */
  readonly customerNos: ReadonlySet<string>;
  /** The clocks of the replies they are owed: those of others tell their tier. */
  readonly replyClocks: ReadonlySet<string>;
  /** What tells the tasks about them apart. */
  readonly places: ReadonlySet<string>;
}

/** In place of words that may be about somebody else's customer. */
export const hidden = '…';

/** In place of a customer, or a tier, that is somebody else's. */
const several = '*';

/** What tells how a case goes, and nothing about who asked. */
const open: readonly string[] = [
  'place',
  'placeKey',
  'caseOfPlace',
  'joinable',
  'rules',
  'rounds',
  'technicianId',
  'reply',
  'before',
  'survey',
  'chosen',
  'building',
  'outcome',
  'ended',
];

/** Whose requests in a case are of customers these managers have. */
export function onlookerWith(view: ProcessView, managerIds: readonly string[]): Onlooker {
  const own = requestersOf(view).filter(({ request }) => managerIds.includes(request.managerId));
  return {
    customerNos: new Set(own.map(({ request }) => request.customerNo)),
    replyClocks: new Set(own.map(({ n }) => replyClockName(n))),
    places: new Set(own.map(placeOfRequester)),
  };
}

/** A case as an onlooker sees it. */
export function asSeenBy({ customerNos, replyClocks }: Onlooker, view: ProcessView): ProcessView {
  const { details, hold, problems, stuck, customerNo, tier } = view;
  const isTheirs = customerNos.has(customerNo);
  const all = requestersOf(view);
  const ofOthers = all.map(({ n }) => replyClockName(n)).filter((name) => !replyClocks.has(name));
  const own = all.filter(({ request }) => customerNos.has(request.customerNo));
  const shown = [...open, ...own.map(({ n }) => requesterDetail(n))];
  return {
    ...view,
    customerNo: isTheirs ? customerNo : several,
    tier: isTheirs ? tier : several,
    requestKey: null,
    hold: hold === null ? null : { ...hold, reason: hidden, evidence: null },
    problems: problems.map(withoutWords),
    stuck: stuck.map((call) => ({ ...call, detail: hidden })),
    clocks: view.clocks.filter(({ name }) => !ofOthers.includes(name)),
    details: {
      ...Object.fromEntries(Object.entries(details).filter(([name]) => shown.includes(name))),
      otherRequesters: all.length - own.length,
    },
  };
}

function withoutWords(problem: Problem): Problem {
  const solution = problem.solution === null ? null : hidden;
  return { ...problem, description: hidden, evidence: null, solution };
}

/** Where a task is, unless that says whom it is about. */
export function placeSeenBy(onlooker: Onlooker | null, place: string | null): string | null {
  return onlooker === null || place === null || onlooker.places.has(place) ? place : null;
}

/** A task without when it is due, where that is another customer's affair. */
export function withTimeSeenBy<T extends Pick<TaskView, 'name' | 'place' | 'dueAt'>>(
  onlooker: Onlooker | null,
  task: T,
): T {
  return isTimeSeenBy(onlooker, task) ? task : { ...task, dueAt: null };
}

/** Whether the time limit of a task is none of another customer's tier: the first reply is owed to who opened the case (ENT-1). */
export function isTimeSeenBy(onlooker: Onlooker | null, task: Pick<TaskSpec, 'name' | 'place'>): boolean {
  if (onlooker === null) return true;
  if (task.name === 'coverage-reply') return onlooker.replyClocks.has(replyClockName(1));
  return task.place === null || onlooker.places.has(task.place);
}
