import { mostEvents } from '../process/most-events';
import { isTerminal } from '../process/state';
import type { ProcessView } from '../process/process-view';
import { requesterDetail, requestersOf } from './requester-details';

type Standing = Pick<ProcessView, 'state' | 'details' | 'seq'>;

/** The most requests one case is made of: what is kept of it carries them all. The next ones for the place are another case. */
export const mostRequesters = 50;

/** Whether a case still takes further requests for its place; one that is full or coming to its end does not. */
export function takesRequests({ state, details, seq }: Standing): boolean {
  if (isTerminal(state) || state === 'pendingCancellation' || details['joinable'] !== true) return false;
  return seq < mostEvents && howManyAsked({ details }) < mostRequesters;
}

/** How many asked, also those whose requests who looks is not shown. */
function howManyAsked({ details }: Pick<ProcessView, 'details'>): number {
  return requestersOf({ details }).length + othersAmong({ details });
}

/** How many more asked than who looks is shown; 0 for who sees the case wholly. */
export function othersAmong({ details }: Pick<ProcessView, 'details'>): number {
  const others = details['otherRequesters'];
  return typeof others === 'number' ? others : 0;
}

/** Whether a request is part of a case, whichever it was. */
export function isPartOf(view: Pick<ProcessView, 'details'>, requestId: string): boolean {
  return requestersOf(view).some(({ request }) => request.requestId === requestId);
}

/** Where a case may have a request of this id. */
export function detailsWithRequest(): readonly string[] {
  return Array.from({ length: mostRequesters }, (_, n) => `${requesterDetail(n + 1)}.request.requestId`);
}

/**
 * The how manieth case of its place a request belongs to: the last one while it takes requests, or when this very request is part of it
 * already; else the next. Asked twice at the same moment the answer is the same, so both mean the same process.
 */
export function caseOfPlace(last: Standing | null, requestId: string): number {
  if (last === null) return 1;
  const n = last.details['caseOfPlace'] as number;
  return isPartOf(last, requestId) || takesRequests(last) ? n : n + 1;
}
