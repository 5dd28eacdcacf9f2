import type { LogEntry } from '../../domain/customer/account';
import type { ProcessEvent } from '../../domain/process/event';
import type { Page } from '../page';
import type { Store } from '../store';
import { withoutId } from '../without-id';

type Contacted = Extract<ProcessEvent, { type: 'customer.contacted' }>;

/** One page of what was noted with the customer and with their processes, the newest first. */
export async function logOf(
  { customerLog, events, processes }: Pick<Store, 'customerLog' | 'events' | 'processes'>,
  customerNo: string,
  page: number,
  pageSize: number,
): Promise<Page<LogEntry>> {
  // What a change of manager has the customers told is with each of them already.
  const own = await processes.distinct('_id', { customerNo, kind: { $ne: 'manager-change' } });
  const type = 'customer.contacted' as const;
  // In a case of several customers each contact is with one of them.
  const contacted = {
    $or: [
      { processId: { $in: own }, type, 'data.customerNo': null },
      { type, 'data.customerNo': customerNo },
    ],
  };
  const upTo = page * pageSize;
  const [noted, told, notedCount, toldCount] = await Promise.all([
    customerLog.find({ customerNo }).sort({ at: -1, _id: -1 }).limit(upTo).toArray(),
    events.find<Contacted>(contacted).sort({ at: -1 }).limit(upTo).toArray(),
    customerLog.countDocuments({ customerNo }),
    events.countDocuments(contacted),
  ]);
  const all = [...noted.map(withoutId), ...told.map((event) => entryOf(customerNo, event))].toSorted(byTime);
  return { items: all.slice(upTo - pageSize, upTo), page, pageSize, total: notedCount + toldCount };
}

function entryOf(customerNo: string, { processId, seq, at, actor, data }: Contacted): LogEntry {
  const by = actor.kind === 'person' ? actor.id : actor.name;
  return { ...data, entryId: `${processId}#${seq}`, customerNo, at, by, processId };
}

function byTime(one: LogEntry, other: LogEntry): number {
  if (one.at !== other.at) return one.at < other.at ? 1 : -1;
  return one.entryId < other.entryId ? 1 : -1;
}
