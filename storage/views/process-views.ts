import type { EventType, ProcessEvent } from '../../domain/process/event';
import type { ProcessView } from '../../domain/process/process-view';
import type { processSorts } from '../../domain/process/sorts';
import type { StoredEvent, StoredProcess } from '../documents';
import { type Condition, allOf, findPage } from '../find-page';
import type { Page, PageRequest } from '../page';
import type { Store } from '../store';

type ProcessSort = (typeof processSorts)[number];

/** What is kept of a completed process to learn from; its clocks are the promise's alone. */
export type ProcessHistory = Pick<ProcessView, 'stages' | 'milestones' | 'clocks'>;

type EventOf<T extends EventType> = Extract<ProcessEvent, { type: T }>;

const sortFields = {
  startedAt: 'startedAt',
  dueAt: 'promiseDueAt',
  urgency: 'urgency',
  priority: 'priority',
} as const;

/** Processes of every kind and what happened to them, as the records have it. */
export interface ProcessViews {
  list(conditions: readonly Condition[], page: PageRequest<ProcessSort>): Promise<Page<ProcessView>>;
  find(processId: string, scope: Condition): Promise<ProcessView | null>;
  /** The events after number `after`, in order, `limit` at most. */
  timeline(processId: string, after: number, limit: number): Promise<readonly StoredEvent[]>;
  /** The events of one type, in order. */
  eventsOf<T extends EventType>(processId: string, type: T): Promise<readonly EventOf<T>[]>;
  /** The orders of a product that were completed last, `limit` at most. */
  history(productCode: string, limit: number): Promise<readonly ProcessHistory[]>;
}

/** A process as everybody knows it, without what the records add. */
export function bareProcess({
  _id,
  promiseDueAt: _dueAt,
  urgency: _urgency,
  ...process
}: StoredProcess): ProcessView {
  return process;
}

export function createProcessViews({ processes, events }: Store): ProcessViews {
  return {
    list: async (conditions, page) => {
      const found = await findPage(processes, conditions, page, sortFields);
      return { ...found, items: found.items.map(bareProcess) };
    },
    find: async (processId, scope) => {
      const process = await processes.findOne<StoredProcess>(allOf([{ _id: processId }, scope]));
      return process === null ? null : bareProcess(process);
    },
    timeline: async (processId, after, limit) =>
      await events
        .find<StoredEvent>({ processId, seq: { $gt: after } })
        .sort({ seq: 1 })
        .limit(limit)
        .toArray(),
    eventsOf: async <T extends EventType>(processId: string, type: T) =>
      await events.find<EventOf<T>>({ processId, type }).sort({ seq: 1 }).toArray(),
    history: async (productCode, limit) =>
      await processes
        .find({ 'details.productCode': productCode, state: 'completed' })
        .sort({ closedAt: -1 })
        .limit(limit)
        .project<ProcessHistory>({
          _id: 0,
          // Processes of before there were stages in the view have none to learn from.
          stages: { $ifNull: ['$stages', []] },
          milestones: 1,
          clocks: { $filter: { input: '$clocks', cond: { $eq: ['$$this.name', 'promise'] } } },
        })
        .toArray(),
  };
}
