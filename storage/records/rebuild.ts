import { isDeepStrictEqual } from 'node:util';
import type { ProcessEvent } from '../../domain/process/event';
import { notificationsOf } from '../../domain/process/notifications-of';
import type { Notification } from '../../domain/process/notification';
import { type Projection, project } from '../../domain/process/projection';
import type { StoredEvent } from '../documents';
import type { Store } from '../store';
import { hashedPart, storedNotification, storedProcess, storedTask } from './stored-batch';

/** A document that is not what the events say. */
export interface Drift {
  readonly collection: 'processes' | 'tasks' | 'notifications';
  readonly id: string;
  readonly kind: 'missing' | 'different' | 'extra';
}

export interface RebuildReport {
  readonly processes: number;
  readonly events: number;
  readonly drift: readonly Drift[];
}

interface Rebuilt {
  readonly projection: Projection;
  readonly notifications: readonly Notification[];
}

function replay(events: readonly ProcessEvent[]): Rebuilt | null {
  let projection: Projection | null = null;
  const notifications: Notification[] = [];
  for (const event of events) {
    projection = project(projection, event);
    notifications.push(...notificationsOf(projection, event));
  }
  return projection === null ? null : { projection, notifications };
}

function bare(event: StoredEvent): ProcessEvent {
  return hashedPart(event) as ProcessEvent;
}

/**
 * Makes every view anew from the event record and compares it with what stands (issue 3 §6). With `mend` the views are put right;
 * without it they are only reported. Processes that are being written meanwhile may show as different: run it again.
 */
export async function rebuild(store: Store, mend: boolean): Promise<RebuildReport> {
  const processIds = await store.events.distinct('processId');
  const drift: Drift[] = [];
  let count = 0;
  for (const processId of processIds) {
    const stored = await store.events.find({ processId }).sort({ seq: 1 }).toArray();
    count += stored.length;
    const rebuilt = replay(stored.map(bare));
    if (rebuilt !== null) drift.push(...(await compareProcess(store, rebuilt, mend)));
  }
  drift.push(...(await extras(store, mend)));
  return { processes: processIds.length, events: count, drift };
}

async function compareProcess(store: Store, { projection, notifications }: Rebuilt, mend: boolean): Promise<Drift[]> {
  const { view, tasks } = projection;
  return [
    ...(await compare(store, 'processes', [storedProcess(view)], mend)),
    ...(await compare(store, 'tasks', [...tasks.values()].map(storedTask), mend)),
    ...(await compare(store, 'notifications', notifications.map(storedNotification), mend)),
  ];
}

async function compare(
  store: Store,
  collection: Drift['collection'],
  wanted: readonly { readonly _id: string }[],
  mend: boolean,
): Promise<Drift[]> {
  const documents = store.db.collection<{ _id: string }>(collection);
  const drift: Drift[] = [];
  const found = await documents.find({ _id: { $in: wanted.map(({ _id }) => _id) } }).toArray();
  const standing = new Map(found.map((document) => [document._id, document]));
  for (const document of wanted) {
    const other = standing.get(document._id);
    if (other !== undefined && isDeepStrictEqual(other, document)) continue;
    drift.push({ collection, id: document._id, kind: other === undefined ? 'missing' : 'different' });
    if (mend) await documents.replaceOne({ _id: document._id }, document, { upsert: true });
  }
  return drift;
}

/** Documents of processes that have no events at all. */
async function extras(store: Store, mend: boolean): Promise<Drift[]> {
  const drift: Drift[] = [];
  for (const collection of ['processes', 'tasks', 'notifications'] as const) {
    const documents = store.db.collection<{ _id: string; processId: string }>(collection);
    const orphans = await documents
      .aggregate<{ _id: string }>([
        { $lookup: { from: 'events', localField: 'processId', foreignField: 'processId', as: 'events', pipeline: [{ $limit: 1 }] } },
        { $match: { events: { $size: 0 } } },
        { $project: { _id: 1 } },
      ])
      .toArray();
    drift.push(...orphans.map(({ _id }): Drift => ({ collection, id: _id, kind: 'extra' })));
    if (mend) await documents.deleteMany({ _id: { $in: orphans.map(({ _id }) => _id) } });
  }
  return drift;
}
