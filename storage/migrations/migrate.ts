import type { Db } from 'mongodb';
import { createIndexes } from './0001-indexes';
import { addPeople } from './0002-people';
import { addProblems } from './0003-problems';
import { addFlowDesk } from './0004-flow-desk';
import { addHistory } from './0005-history';
import { addGreenChannel } from './0006-green-channel';
import { addCalendarsAndLimits } from './0008-calendars-and-limits';
import { addAssessment } from './0010-assessment';
import { addAccounts } from './0007-accounts';
import { addFeed } from './0009-feed';
import { addDecisionsAndContracts } from './0013-decisions-and-contracts';
import { addSolutions } from './0012-solutions';
import { addCoverage } from './0011-coverage';
import { addProcessUrgency } from './0015-process-urgency';
import { addExits } from './0014-exits';
import { addInboxSorts } from './0016-inbox-sorts';
import { addTaskSearch } from './0017-task-search';
import { addTaskAudience } from './0018-task-audience';
import type { Migration } from './migration';

/** Every step, oldest first. */
export const migrations: readonly Migration[] = [
  createIndexes,
  addPeople,
  addProblems,
  addFlowDesk,
  addHistory,
  addGreenChannel,
  addAccounts,
  addCalendarsAndLimits,
  addAssessment,
  addFeed,
  addCoverage,
  addSolutions,
  addDecisionsAndContracts,
  addProcessUrgency,
  addExits,
  addInboxSorts,
  addTaskSearch,
  addTaskAudience,
];

/** Applies the migrations that have not been applied. Safe to run from several processes at once: each step may be repeated. */
export async function migrate(db: Db): Promise<void> {
  const done = db.collection<{ _id: string; at: string }>('migrations');
  for (const migration of migrations) {
    const { id } = migration;
    if ((await done.findOne({ _id: id })) !== null) continue;
    await migration.up(db);
    await done.updateOne({ _id: id }, { $setOnInsert: { at: new Date().toISOString() } }, { upsert: true });
  }
}

async function indexNames(db: Db, collection: string): Promise<ReadonlySet<string | undefined>> {
  const exists = (await db.listCollections({ name: collection }, { nameOnly: true }).toArray()).length > 0;
  const standing = exists ? await db.collection(collection).indexes() : [];
  return new Set(standing.map(({ name }) => name));
}

/**
 * Checks that every index stands, so that a slow or double-booking database is noticed at start.
 * @throws Error naming the missing indexes
 */
export async function verifyIndexes(db: Db): Promise<void> {
  const missing: string[] = [];
  for (const [collection, wanted] of migrations.flatMap(({ indexes }) => Object.entries(indexes))) {
    const names = await indexNames(db, collection);
    missing.push(...wanted.flatMap(({ name }) => (names.has(name) ? [] : [`${collection}.${name}`])));
  }
  if (missing.length > 0)
    throw new Error(`Missing indexes: ${missing.join(', ')}. Run the migrations (npm run seed).`);
}
