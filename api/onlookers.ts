import { type Onlooker, asSeenBy, onlookerWith } from '../domain/coverage/onlooker';
import type { ProcessView } from '../domain/process/process-view';
import type { Caller } from './caller';
import { wholeProcessScope } from './scopes';
import type { Services } from './services';

/** A process as somebody sees it. */
export interface Seen {
  readonly view: ProcessView;
  /** Null for who sees it wholly. */
  readonly onlooker: Onlooker | null;
}

/** Under whose names the caller looks after customers: their own, and those of whom they stand in for. */
function managerIdsOf(caller: Caller): readonly string[] {
  return [caller, ...caller.standsInFor].map(({ id }) => id);
}

/** That one of the caller's customers is among those whose requests a process was made of. */
export function joinedFor(caller: Caller): { readonly 'details.requesterManagers': object } {
  return { 'details.requesterManagers': { $in: managerIdsOf(caller) } };
}

/**
 * Processes the caller may see, each as they see it. The one rule of who is an onlooker: a customer of theirs joined it, and nothing else
 * lets them see it (COV-1).
 */
export async function seenBy(
  { views }: Services,
  caller: Caller,
  found: readonly ProcessView[],
): Promise<readonly Seen[]> {
  const managerIds = managerIdsOf(caller);
  const perhaps = found.filter((view) => onlookerWith(view, managerIds).customerNos.size > 0);
  const wholly = await idsOf(views, perhaps, caller);
  return found.map((view) => {
    if (!perhaps.includes(view) || wholly.has(view.processId)) return { view, onlooker: null };
    const onlooker = onlookerWith(view, managerIds);
    return { view: asSeenBy(onlooker, view), onlooker };
  });
}

/** The same of one. */
export async function seenAs(services: Services, caller: Caller, view: ProcessView): Promise<Seen> {
  const [seen] = await seenBy(services, caller, [view]);
  return seen ?? { view, onlooker: null };
}

/** Which of these the caller sees wholly. */
async function idsOf(
  { processes }: Services['views'],
  views: readonly ProcessView[],
  caller: Caller,
): Promise<ReadonlySet<string>> {
  if (views.length === 0) return new Set();
  const these = { _id: { $in: views.map(({ processId }) => processId) } };
  const all = { page: 1, pageSize: views.length, sort: 'startedAt', descending: true } as const;
  const { items } = await processes.list([these, wholeProcessScope(caller)], all);
  return new Set(items.map(({ processId }) => processId));
}
