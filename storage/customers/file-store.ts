import type { FilePart } from '../../domain/customer/file';
import type { ChangeLog } from '../change-log';
import { isDuplicate } from '../is-duplicate';
import type { Store } from '../store';
import { outOfDate } from './out-of-date';

/** Writes the parts of customers' files. */
export interface FileStore {
  /**
   * Puts a part in the place of the version before it; number 1 for the first. What the part says stays out of the record of changes
   * (rule 6). Repeated, it changes nothing more.
   * @throws BusinessError `conflict` when somebody was faster
   */
  put(part: FilePart): Promise<void>;
}

export function createFileStore(
  { customerFiles }: Pick<Store, 'customerFiles'>,
  changes: ChangeLog,
): FileStore {
  async function write(part: FilePart): Promise<boolean> {
    const _id = `${part.customerNo}:${part.part}`;
    if (part.version === 1) {
      try {
        await customerFiles.insertOne({ _id, ...part });
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    }
    const { matchedCount } = await customerFiles.replaceOne({ _id, version: part.version - 1 }, part);
    return matchedCount > 0;
  }

  return {
    put: async (part) => {
      const { customerNo, version, changedBy } = part;
      const standing = await customerFiles.findOne({ _id: `${customerNo}:${part.part}` });
      const isDone =
        standing?.version === version && JSON.stringify(standing.content) === JSON.stringify(part.content);
      if (isDone) return;
      const data = { part: part.part, version };
      const noted = { personId: changedBy, subject: customerNo, data, reason: null };
      await changes.add({ ...noted, what: 'customer.file-changed' });
      if (await write(part)) return;
      await changes.add({ ...noted, what: 'customer.file-not-changed' });
      throw outOfDate(`The part ${part.part}`, version - 1);
    },
  };
}
