import type { LogEntry } from '../../domain/customer/account';
import type { ChangeLog } from '../change-log';
import type { Store } from '../store';

/** Writes the contact logs of customers: only ever added to. */
export interface LogStore {
  /** The same entry again changes nothing more. With whom and what was said stays out of the record of changes (rule 6). */
  note(entry: LogEntry): Promise<void>;
}

export function createLogStore({ customerLog }: Pick<Store, 'customerLog'>, changes: ChangeLog): LogStore {
  return {
    note: async (entry) => {
      const { entryId, customerNo, by, channel, direction } = entry;
      if ((await customerLog.findOne({ _id: entryId })) !== null) return;
      const data = { entryId, channel, direction };
      await changes.add({
        personId: by,
        what: 'customer.contacted',
        subject: customerNo,
        data,
        reason: null,
      });
      await customerLog.updateOne({ _id: entryId }, { $setOnInsert: entry }, { upsert: true });
    },
  };
}
