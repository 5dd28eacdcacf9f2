import type { StoredProcess } from '../documents';
import { storedProcess } from '../records/stored-batch';
import { bareProcess } from '../views/process-views';
import { type Migration, indexMigration } from './migration';

const indexes = indexMigration('0015-process-urgency', {
  processes: [{ name: 'by-urgency', key: { closedAt: 1, urgency: 1, _id: 1 } }],
});

/** Lists of processes in the order of urgency; processes of before get their place in it. */
export const addProcessUrgency: Migration = {
  ...indexes,
  up: async (db) => {
    await indexes.up(db);
    const processes = db.collection<StoredProcess>('processes');
    for await (const process of processes.find({ urgency: { $exists: false } })) {
      const { urgency } = storedProcess(bareProcess(process));
      await processes.updateOne({ _id: process._id, seq: process.seq }, { $set: { urgency } });
    }
  },
};
