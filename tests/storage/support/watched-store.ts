import { type CommandStartedEvent, type Document, MongoClient } from 'mongodb';
import type { Store } from '../../../storage/store';
import type { FreshStore } from './fresh-store';

/** The same database through a connection that notes every command. Close it before the fresh store. */
export interface WatchedStore {
  readonly store: Store;
  /** Commands sent so far: name and body. */
  readonly commands: readonly { readonly name: string; readonly body: Document }[];
  /** Forgets the commands sent so far. */
  forget(): void;
  close(): Promise<void>;
}

export async function watchedStore({ store, url, database }: FreshStore): Promise<WatchedStore> {
  const client = await MongoClient.connect(url, { monitorCommands: true });
  const commands: { name: string; body: Document }[] = [];
  client.on('commandStarted', ({ commandName, command }: CommandStartedEvent) => {
    commands.push({ name: commandName, body: command });
  });
  const db = client.db(database);
  const watched: Store = {
    ...store,
    db,
    events: db.collection('events'),
    superseded: db.collection('superseded'),
    processes: db.collection('processes'),
    tasks: db.collection('tasks'),
    notifications: db.collection('notifications'),
    customers: db.collection('customers'),
  };
  return {
    store: watched,
    commands,
    forget: () => commands.splice(0),
    close: async () => await client.close(),
  };
}
