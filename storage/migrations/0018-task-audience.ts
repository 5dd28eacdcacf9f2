import { MongoServerError } from 'mongodb';
import { audienceOf } from '../../domain/process/task-audience';
import type { StoredTask } from '../documents';
import { type Migration, indexMigration } from './migration';

const indexes = indexMigration('0018-task-audience', {
  tasks: [
    { name: 'audience-by-due', key: { audience: 1, closedAt: 1, sortDueAt: 1, _id: 1 } },
    { name: 'audience-by-urgency', key: { audience: 1, closedAt: 1, urgency: 1, _id: 1 } },
    { name: 'audience-by-priority', key: { audience: 1, closedAt: 1, priority: 1, _id: 1 } },
    { name: 'audience-by-age', key: { audience: 1, closedAt: 1, offeredAt: 1, _id: 1 } },
  ],
  processes: [
    { name: 'by-manager-priority', key: { managerId: 1, priority: 1, _id: 1 } },
    {
      name: 'by-managers-of-requesters-priority',
      key: { 'details.requesterManagers': 1, priority: 1, _id: 1 },
    },
  ],
});

/** Took the place of the audience; made by migrations of before. */
const replaced = ['inbox-also', 'delegated-by', 'inbox-urgency', 'mine-urgency'];

function unlessGone(error: unknown): void {
  if (!(error instanceof MongoServerError) || error.codeName !== 'IndexNotFound') throw error;
}

/** Anybody's inbox in any order from one index, an account manager's orders by priority; tasks of before get their audience. */
export const addTaskAudience: Migration = {
  ...indexes,
  up: async (db) => {
    await indexes.up(db);
    const tasks = db.collection<StoredTask>('tasks');
    for await (const task of tasks.find({ audience: { $exists: false } }))
      await tasks.updateOne({ _id: task._id, seq: task.seq }, { $set: { audience: audienceOf(task) } });
    for (const name of replaced) await tasks.dropIndex(name).catch(unlessGone);
  },
};
