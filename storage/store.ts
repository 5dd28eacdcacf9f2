import { type Collection, type Db, MongoClient } from 'mongodb';
import type {
  StoredAbsence,
  StoredAddress,
  StoredAnswer,
  StoredCalendar,
  StoredChange,
  StoredContract,
  StoredCustomer,
  StoredEvent,
  StoredNotification,
  StoredPerson,
  StoredProcess,
  StoredRefusal,
  StoredTask,
} from './documents';

/** Our records in MongoDB: one connection, one collection for each kind of document. */
export interface Store {
  readonly db: Db;
  readonly events: Collection<StoredEvent>;
  /** Events of attempts that a later attempt of the workflow replaced. */
  readonly superseded: Collection<StoredEvent>;
  readonly processes: Collection<StoredProcess>;
  readonly tasks: Collection<StoredTask>;
  readonly notifications: Collection<StoredNotification>;
  readonly refusals: Collection<StoredRefusal>;
  readonly answers: Collection<StoredAnswer>;
  readonly customers: Collection<StoredCustomer>;
  readonly contracts: Collection<StoredContract>;
  readonly addresses: Collection<StoredAddress>;
  readonly calendars: Collection<StoredCalendar>;
  readonly people: Collection<StoredPerson>;
  readonly absences: Collection<StoredAbsence>;
  /** Changes people made to reference data. */
  readonly changes: Collection<StoredChange>;
  /** @throws when the server does not answer */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Where our records are, and how many connections one program may open there. */
export interface StoreAddress {
  readonly url: string;
  readonly database: string;
  readonly poolSize: number;
}

/**
 * Connects to our database. Every write but that of first answers is acknowledged by a majority and journalled; a server that cannot be found is an error after
 * five seconds, so that callers can answer 503 instead of hanging.
 */
export async function openStore({ url, database, poolSize }: StoreAddress): Promise<Store> {
  const client = await MongoClient.connect(url, {
    writeConcern: { w: 'majority', journal: true },
    serverSelectionTimeoutMS: 5_000,
    ignoreUndefined: false,
    maxPoolSize: poolSize,
  });
  const db = client.db(database);
  return {
    db,
    events: db.collection('events'),
    superseded: db.collection('superseded'),
    processes: db.collection('processes'),
    tasks: db.collection('tasks'),
    notifications: db.collection('notifications'),
    refusals: db.collection('refusals'),
    // Lost with a server that dies, an answer is made again: whatever is asked for twice happens once, by its business key. So nobody waits.
    answers: db.collection('answers', { writeConcern: { w: 1, journal: false } }),
    customers: db.collection('customers'),
    contracts: db.collection('contracts'),
    addresses: db.collection('addresses'),
    calendars: db.collection('calendars'),
    people: db.collection('people'),
    absences: db.collection('absences'),
    changes: db.collection('changes'),
    ping: async () => {
      await db.command({ ping: 1 });
    },
    close: async () => await client.close(),
  };
}
