import type { ProcessEvent } from '../../domain/process/event';
import { notificationsOf } from '../../domain/process/notifications-of';
import { type Projection, project } from '../../domain/process/projection';
import type { StoredEvent, StoredNotification, StoredProcess, StoredTask } from '../documents';
import { hashedPart, storedNotification, storedProcess, storedTask } from './stored-batch';

/** Every document that is made from the events of one process. */
export interface Derived {
  readonly processes: readonly StoredProcess[];
  readonly tasks: readonly StoredTask[];
  readonly notifications: readonly StoredNotification[];
}

/** What the events of one process, in order, make; null when some are missing, so that nothing can be made of them. */
export function replay(stored: readonly StoredEvent[]): Derived | null {
  if (stored.some(({ seq }, n) => seq !== n + 1)) return null;
  let projection: Projection | null = null;
  const notifications: StoredNotification[] = [];
  for (const event of stored.map((document) => hashedPart(document) as ProcessEvent)) {
    projection = project(projection, event);
    notifications.push(...notificationsOf(projection, event).map(storedNotification));
  }
  if (projection === null) return null;
  const { view, tasks } = projection;
  return { processes: [storedProcess(view)], tasks: [...tasks.values()].map(storedTask), notifications };
}
