import type { MongoClient } from 'mongodb';

/** What a MongoDB has done for its clients since it started. */
export interface MongoCounts {
  /** Documents inserted, updated or deleted. */
  readonly writes: number;
  /** Commands of every kind: round trips. */
  readonly commands: number;
}

interface ServerStatus {
  readonly opcounters: {
    readonly insert: number;
    readonly update: number;
    readonly delete: number;
    readonly query: number;
    readonly command: number;
  };
  readonly metrics: {
    readonly commands: Readonly<Record<string, { readonly total?: number } | number>>;
  };
}

const clientCommands = ['insert', 'update', 'delete', 'find', 'findAndModify', 'aggregate', 'getMore'];

export async function readMongoCounts(client: MongoClient): Promise<MongoCounts> {
  const status = (await client.db('admin').command({ serverStatus: 1 })) as unknown as ServerStatus;
  const { insert, update, delete: deleted } = status.opcounters;
  const commands = clientCommands.map((name) => {
    const counted = status.metrics.commands[name];
    return typeof counted === 'object' ? (counted.total ?? 0) : 0;
  });
  return { writes: insert + update + deleted, commands: commands.reduce((sum, total) => sum + total, 0) };
}
