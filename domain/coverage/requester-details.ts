import type { Json } from '../json';
import type { Details } from '../process/event';
import type { ProcessView } from '../process/process-view';
import type { CoverageRequest, RequesterState } from './requester';

const prefix = 'requester:';

/** The detail of a case that its n-th requester is kept in: one for each, so that what happens to one of them writes that one alone. */
export function requesterDetail(n: number): string {
  return `${prefix}${n}`;
}

/** The requests a case was made of, in the order they came. */
export function requestersOf({ details }: Pick<ProcessView, 'details'>): readonly RequesterState[] {
  return Object.entries(details)
    .filter(([name]) => name.startsWith(prefix))
    .map(([, state]) => state as unknown as RequesterState)
    .toSorted((one, other) => one.n - other.n);
}

/** By what those who may see a case, and lists, find it: short lists beside the requesters. */
const lists = {
  requesterManagers: 'managerId',
  requesterCustomers: 'customerNo',
  requesterChannels: 'channel',
} as const satisfies Readonly<Record<string, keyof CoverageRequest>>;

/** What the record has to learn of a requester who is new, or now is so: that one, and of the lists those that change by it. */
export function requesterChanges(details: Details, state: RequesterState): Details {
  // Plain JSON by its types, which the compiler cannot see of an interface.
  const own: Details = { [requesterDetail(state.n)]: { ...state } as unknown as Json };
  const requests = requestersOf({ details: { ...details, ...own } }).map(({ request }) => request);
  const changed = Object.entries(lists)
    .map(([name, field]) => [name, [...new Set(requests.map((request) => request[field]))].sort()] as const)
    .filter(([name, values]) => JSON.stringify(values) !== JSON.stringify(details[name]));
  return { ...own, ...Object.fromEntries(changed) };
}
