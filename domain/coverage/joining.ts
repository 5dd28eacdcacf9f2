import { mostEvents } from '../process/most-events';
import { isTerminal } from '../process/state';
import type { ProcessView } from '../process/process-view';
import type { RequesterState } from './requester';

type Standing = Pick<ProcessView, 'state' | 'details' | 'seq'>;

/** The requests a case was made of, in the order they came. */
export function requestersOf({ details }: Pick<ProcessView, 'details'>): readonly RequesterState[] {
  return (details['requesters'] ?? []) as unknown as readonly RequesterState[];
}

/** The most requests one case is made of: its record carries them all. The next ones for the place are another case. */
export const mostRequesters = 50;

/** Whether a case still takes further requests for its place; one that is full or coming to its end does not. */
export function takesRequests({ state, details, seq }: Standing): boolean {
  if (isTerminal(state) || state === 'pendingCancellation' || details['joinable'] !== true) return false;
  return seq < mostEvents && requestersOf({ details }).length < mostRequesters;
}

/**
 * The how manieth case of its place a request belongs to: the last one while it takes requests, or when this very request is part of it
 * already; else the next. Asked twice at the same moment the answer is the same, so both mean the same process.
 */
export function caseOfPlace(last: Standing | null, requestId: string): number {
  if (last === null) return 1;
  const n = last.details['caseOfPlace'] as number;
  const isPartOfIt = requestersOf(last).some(({ request }) => request.requestId === requestId);
  return isPartOfIt || takesRequests(last) ? n : n + 1;
}
