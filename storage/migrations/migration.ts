import type { Db, IndexDescription } from 'mongodb';

/** Indexes by collection. */
export type Indexes = Readonly<Record<string, readonly IndexDescription[]>>;

/** One step of the database's shape. Steps are applied once, in order, and may be repeated without harm. */
export interface Migration {
  readonly id: string;
  /** The indexes it makes, which have to stand ever after. */
  readonly indexes: Indexes;
  up(db: Db): Promise<void>;
}

/** A migration that makes indexes and nothing else. */
export function indexMigration(id: string, indexes: Indexes): Migration {
  return {
    id,
    indexes,
    up: async (db) => {
      for (const [collection, descriptions] of Object.entries(indexes)) {
        await db.collection(collection).createIndexes([...descriptions]);
      }
    },
  };
}
