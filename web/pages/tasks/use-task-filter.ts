import { useSearchParams } from 'react-router';
import { type ProcessKind, processKinds } from '../../../domain/process/process-kind';
import type { TaskFilter } from '../../../domain/process/saved-filter';

/** Which part of the tasks is looked at. */
export const segments = ['mine', 'claimable', 'all'] as const;

export type Segment = (typeof segments)[number];

/** What the page shows, kept in its address: going back, reloading and sending a link show the same. */
export interface TaskListView {
  readonly segment: Segment;
  readonly filter: TaskFilter;
  readonly page: number;
}

export const noFilter: TaskFilter = {
  text: null,
  kind: null,
  stage: null,
  overdue: null,
  awaitingAcceptance: null,
};

/** What is looked at now, and how to look at something else. */
export function useTaskFilter(): readonly [TaskListView, (change: Partial<TaskListView>) => void] {
  const [search, setSearch] = useSearchParams();
  const view = readView(search);
  // Whatever else changes, one begins at the first page.
  return [
    view,
    (change) => setSearch(writeView({ ...view, page: 1, ...change }), { replace: change.page !== undefined }),
  ];
}

function readView(search: URLSearchParams): TaskListView {
  return {
    segment: segments.find((one) => one === search.get('show')) ?? 'mine',
    page: Math.max(1, Number(search.get('page')) || 1),
    filter: {
      text: search.get('text'),
      kind: processKinds.find((one): one is ProcessKind => one === search.get('kind')) ?? null,
      stage: search.get('stage'),
      overdue: search.get('overdue') === 'true' ? true : null,
      awaitingAcceptance: search.get('awaiting') === 'true' ? true : null,
    },
  };
}

function writeView({ segment, filter, page }: TaskListView): Record<string, string> {
  const { text, kind, stage, overdue, awaitingAcceptance } = filter;
  return {
    ...(segment !== 'mine' && { show: segment }),
    ...(text !== null && { text }),
    ...(kind !== null && { kind }),
    ...(stage !== null && { stage }),
    ...(overdue === true && { overdue: 'true' }),
    ...(awaitingAcceptance === true && { awaiting: 'true' }),
    ...(page > 1 && { page: String(page) }),
  };
}
