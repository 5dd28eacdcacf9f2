import { type Collection, type Db, MongoClient } from 'mongodb';
import type { StoredSolution } from './solutions/stored-solution';
import type { FeedEntry } from './feed/feed-entry';
import type { StoredLease, StoredPreference, StoredProgress, StoredReadMark } from './feed/documents';
import type { StoredCandidate, StoredDecisionTable } from './decision-tables/documents';
import type { StoredDelivery, StoredWebhook } from './webhooks/documents';
import type {
  StoredAbsence,
  StoredAddress,
  StoredAnswer,
  StoredBatchItem,
  StoredAssessed,
  StoredCalendar,
  StoredCalendarApplication,
  StoredChange,
  StoredContract,
  StoredCustomer,
  StoredEvent,
  StoredFilePart,
  StoredLogEntry,
  StoredFact,
  StoredLimitTable,
  StoredManagerClaims,
  StoredNotification,
  StoredPerson,
  StoredProcess,
  StoredRefusal,
  StoredSavedFilter,
  StoredTask,
  StoredExitWatch,
  StoredUsageFact,
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
  readonly facts: Collection<StoredFact>;
  readonly assessed: Collection<StoredAssessed>;
  readonly refusals: Collection<StoredRefusal>;
  readonly answers: Collection<StoredAnswer>;
  readonly customers: Collection<StoredCustomer>;
  readonly contracts: Collection<StoredContract>;
  readonly customerFiles: Collection<StoredFilePart>;
  readonly customerLog: Collection<StoredLogEntry>;
  /** Customers whose account manager is being changed. */
  readonly managerClaims: Collection<StoredManagerClaims>;
  readonly addresses: Collection<StoredAddress>;
  readonly calendars: Collection<StoredCalendar>;
  readonly calendarApplications: Collection<StoredCalendarApplication>;
  readonly limitTables: Collection<StoredLimitTable>;
  readonly decisionTables: Collection<StoredDecisionTable>;
  readonly decisionCandidates: Collection<StoredCandidate>;
  readonly people: Collection<StoredPerson>;
  readonly absences: Collection<StoredAbsence>;
  readonly batchItems: Collection<StoredBatchItem>;
  readonly usageFacts: Collection<StoredUsageFact>;
  readonly exitWatches: Collection<StoredExitWatch>;
  /** The solution library (技术方案库). */
  readonly solutions: Collection<StoredSolution>;
  /** Changes people made to reference data. */
  readonly changes: Collection<StoredChange>;
  /** Everything that happened, in one order (docs/decisions/0018). */
  readonly feed: Collection<FeedEntry>;
  /** How far the sequencer has come. */
  readonly progress: Collection<StoredProgress>;
  readonly leases: Collection<StoredLease>;
  readonly webhooks: Collection<StoredWebhook>;
  readonly deliveries: Collection<StoredDelivery>;
  readonly preferences: Collection<StoredPreference>;
  readonly readMarks: Collection<StoredReadMark>;
  readonly savedFilters: Collection<StoredSavedFilter>;
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
    facts: db.collection('facts'),
    assessed: db.collection('assessed'),
    refusals: db.collection('refusals'),
    // Lost with a server that dies, an answer is made again: whatever is asked for twice happens once, by its business key. So nobody waits.
    answers: db.collection('answers', { writeConcern: { w: 1, journal: false } }),
    customers: db.collection('customers'),
    contracts: db.collection('contracts'),
    customerFiles: db.collection('customerFiles'),
    customerLog: db.collection('customerLog'),
    managerClaims: db.collection('managerClaims'),
    addresses: db.collection('addresses'),
    calendars: db.collection('calendars'),
    calendarApplications: db.collection('calendarApplications'),
    limitTables: db.collection('limitTables'),
    decisionTables: db.collection('decisionTables'),
    decisionCandidates: db.collection('decisionCandidates'),
    people: db.collection('people'),
    absences: db.collection('absences'),
    batchItems: db.collection('batchItems'),
    usageFacts: db.collection('usageFacts'),
    exitWatches: db.collection('exitWatches'),
    solutions: db.collection('solutions'),
    changes: db.collection('changes'),
    // What was read may be relied on: nothing that a new primary would take back.
    feed: db.collection('feed', { readConcern: { level: 'majority' } }),
    progress: db.collection('progress'),
    leases: db.collection('leases'),
    webhooks: db.collection('webhooks'),
    deliveries: db.collection('deliveries'),
    preferences: db.collection('preferences'),
    readMarks: db.collection('readMarks'),
    savedFilters: db.collection('savedFilters'),
    ping: async () => {
      await db.command({ ping: 1 });
    },
    close: async () => await client.close(),
  };
}
