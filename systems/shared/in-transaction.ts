import { MongoServerError, type ClientSession, type Db } from 'mongodb';

const duplicateKey = 11_000;
const mostRaces = 10;

/** Thrown by the work of a transaction that met what was changed since it began: run it again. */
export class LostRace extends Error {}

/**
 * Runs `work` in one transaction, acknowledged by a majority and journalled: all of it stands, or none. Run again from the
 * start after a conflict, so `work` must change nothing but the database, through the session. `attempt` counts from 1.
 */
export async function inTransaction<T>(
  db: Db,
  work: (session: ClientSession, attempt: number) => Promise<T>,
): Promise<T> {
  let attempt = 0;
  return db.client.withSession(async (session) => {
    for (let races = 0; ; races += 1) {
      try {
        return await session.withTransaction(
          (session) => {
            attempt += 1;
            return work(session, attempt);
          },
          { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', journal: true } },
        );
      } catch (error) {
        if (!isLostRace(error) || races >= mostRaces) throw error;
      }
    }
  });
}

function isLostRace(error: unknown): boolean {
  // Two upserts of one new key: the loser may see a duplicate rather than a conflict, and finds the document next time.
  return error instanceof LostRace || (error instanceof MongoServerError && error.code === duplicateKey);
}
