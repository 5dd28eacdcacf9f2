import type { Db } from 'mongodb';

/** One step of the database's shape. Steps are applied once, in order, and may be repeated without harm. */
export interface Migration {
  readonly id: string;
  up(db: Db): Promise<void>;
}
