import type { ProcessView } from '../../domain/process/process-view';
import type { processSorts } from '../../domain/process/sorts';
import type { StoredEvent, StoredProcess } from '../documents';
import { type Condition, allOf, findPage } from '../find-page';
import type { Page, PageRequest } from '../page';
import type { Store } from '../store';

type ProcessSort = (typeof processSorts)[number];

const sortFields = { startedAt: 'startedAt', dueAt: 'promiseDueAt', priority: 'priority' } as const;

/** Processes of every kind and what happened to them, as the records have it. */
export interface ProcessViews {
  list(conditions: readonly Condition[], page: PageRequest<ProcessSort>): Promise<Page<ProcessView>>;
  find(processId: string, scope: Condition): Promise<ProcessView | null>;
  /** The events after number `after`, in order, `limit` at most. */
  timeline(processId: string, after: number, limit: number): Promise<readonly StoredEvent[]>;
}

function bare({ _id, promiseDueAt: _sortKey, ...process }: StoredProcess): ProcessView {
  return process;
}

export function createProcessViews({ processes, events }: Store): ProcessViews {
  return {
    list: async (conditions, page) => {
      const found = await findPage(processes, conditions, page, sortFields);
      return { ...found, items: found.items.map(bare) };
    },
    find: async (processId, scope) => {
      const process = await processes.findOne<StoredProcess>(allOf([{ _id: processId }, scope]));
      return process === null ? null : bare(process);
    },
    timeline: async (processId, after, limit) =>
      await events
        .find<StoredEvent>({ processId, seq: { $gt: after } })
        .sort({ seq: 1 })
        .limit(limit)
        .toArray(),
  };
}
