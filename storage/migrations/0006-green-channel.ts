import { urgencyOf } from '../../domain/process/urgency';
import type { StoredTask } from '../documents';
import { farAway } from '../records/stored-batch';
import { type Migration, indexMigration } from './migration';

const indexes = indexMigration('0006-green-channel', {
  batchItems: [
    { name: 'by-state', key: { batchNo: 1, state: 1, item: 1 } },
    { name: 'in-order', key: { batchNo: 1, item: 1 }, unique: true },
  ],
  processes: [
    {
      name: 'by-batch',
      key: { 'details.batchNo': 1, startedAt: -1, _id: -1 },
      partialFilterExpression: { 'details.batchNo': { $exists: true } },
    },
  ],
  tasks: [{ name: 'by-urgency', key: { closedAt: 1, urgency: 1, _id: 1 } }],
});

/** Batches, and the inbox in the order of urgency; tasks of before get their place in it. */
export const addGreenChannel: Migration = {
  ...indexes,
  up: async (db) => {
    await indexes.up(db);
    const tasks = db.collection<StoredTask>('tasks');
    for await (const task of tasks.find({ urgency: { $exists: false } })) {
      const urgency = urgencyOf(task) ?? farAway;
      await tasks.updateOne({ _id: task._id, seq: task.seq }, { $set: { urgency } });
    }
  },
};
