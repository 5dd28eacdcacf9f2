import type { ProcessEvent } from '../../../domain/process/event';
import { type Projection, project } from '../../../domain/process/projection';
import { chained, storedProcess } from '../../../storage/records/stored-batch';
import { replaceAll } from '../../../storage/replace-all';
import type { Store } from '../../../storage/store';

/** The same story as that of another order. */
export function asOrder(orderNo: string, events: readonly ProcessEvent[]): readonly ProcessEvent[] {
  const processId = `order/${orderNo}`;
  return events.map((event): ProcessEvent =>
    event.type === 'process.started'
      ? { ...event, processId, data: { ...event.data, businessKey: orderNo } }
      : { ...event, processId },
  );
}

/** Keeps the events of one process, all from the first, and what lists see of it. */
export async function keepRecord(store: Store, events: readonly ProcessEvent[]): Promise<void> {
  const last = events.reduce<Projection | null>(project, null);
  if (last === null) return;
  await replaceAll(store.events, chained(events, null));
  await replaceAll(store.processes, [storedProcess(last.view)]);
}
