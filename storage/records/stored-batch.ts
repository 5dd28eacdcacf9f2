import type { RecordBatch } from '../../activities/record-activities';
import { audienceOf } from '../../domain/process/task-audience';
import { urgencyOf } from '../../domain/process/urgency';
import type { ProcessEvent } from '../../domain/process/event';
import { chainHash } from '../audit-chain';
import type { StoredEvent, StoredNotification, StoredProcess, StoredTask } from '../documents';
import { promiseOf } from '../../domain/process/promise-of';

/** Sorts after every instant: where there is none. */
export const farAway = '9999-12-31T23:59:59.999Z';

/** The part of an event its hash is made of, in one order. */
export function hashedPart({ processId, seq, at, type, actor, data }: ProcessEvent): object {
  return { processId, seq, at, type, actor, data };
}

/** A batch as the documents that are written for it. */
export interface StoredBatch {
  readonly events: readonly StoredEvent[];
  readonly process: StoredProcess;
  readonly tasks: readonly StoredTask[];
  readonly notifications: readonly StoredNotification[];
  readonly hash: string;
}

/** Events as they are kept, each chained to the one before. */
export function chained(events: readonly ProcessEvent[], previousHash: string | null): StoredEvent[] {
  let previous = previousHash;
  return events.map((event) => {
    const hash = chainHash(previous, hashedPart(event));
    const stored = { ...event, _id: `${event.processId}#${event.seq}`, hash, previousHash: previous };
    previous = hash;
    return stored;
  });
}

export function storedProcess(view: RecordBatch['view']): StoredProcess {
  const dueAt = promiseOf(view)?.dueAt ?? null;
  const urgency = urgencyOf({ dueAt, priority: view.priority, expedited: view.expedited }) ?? farAway;
  return { _id: view.processId, ...view, promiseDueAt: dueAt ?? farAway, urgency };
}

export function storedTask(task: RecordBatch['tasks'][number]): StoredTask {
  return {
    _id: task.taskId,
    ...task,
    audience: audienceOf(task),
    sortDueAt: task.dueAt ?? farAway,
    urgency: urgencyOf(task) ?? farAway,
  };
}

export function storedNotification(notification: RecordBatch['notifications'][number]): StoredNotification {
  return { _id: notification.notificationId, ...notification };
}

/** The documents of a batch. Depends on the batch alone, so that writing it again writes the same. */
export function storedBatch(batch: RecordBatch): StoredBatch {
  const events = chained(batch.events, batch.previousHash);
  const last = events.at(-1);
  if (last === undefined) throw new RangeError('A batch without events');
  return {
    events,
    process: storedProcess(batch.view),
    tasks: batch.tasks.map(storedTask),
    notifications: batch.notifications.map(storedNotification),
    hash: last.hash,
  };
}
