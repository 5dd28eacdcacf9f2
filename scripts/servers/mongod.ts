import { mkdirSync } from 'node:fs';
import { type Document, MongoClient } from 'mongodb';
import { type ManagedProcess, type OnSpawn, startProcess } from './managed-process';
import { assertPortFree } from './ports';
import { waitUntilReady } from './wait-until-ready';

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 15_000;
const ALREADY_INITIALIZED = 23;

export interface MongodOptions {
  readonly binary: string;
  readonly dbPath: string;
  readonly port: number;
  readonly logPath: string;
}

export interface RunningMongod {
  readonly url: string;
  readonly process: ManagedProcess;
  stop(): Promise<void>;
}

/**
 * Starts a MongoDB replica set of one member (transactions and change streams work) on 127.0.0.1; resolves when it takes writes.
 * @throws Error when the port is taken or the server does not come up, with the end of its log
 */
export async function startMongod(options: MongodOptions, onSpawn: OnSpawn): Promise<RunningMongod> {
  await assertPortFree(options.port, 'MongoDB', 'MONGODB_PORT');
  mkdirSync(options.dbPath, { recursive: true });
  const server = startProcess({
    name: 'MongoDB',
    command: options.binary,
    args: commandLine(options),
    logPath: options.logPath,
    stopWithinMs: STOP_WITHIN_MS,
    saysReady: false,
  });
  onSpawn(server);
  await waitUntilReady(server, READY_WITHIN_MS, () => becomePrimary(options.port));
  return {
    url: `mongodb://127.0.0.1:${options.port}/?replicaSet=rs0`,
    process: server,
    stop: () => server.stop(),
  };
}

function commandLine(options: MongodOptions): string[] {
  const switches = {
    '--dbpath': options.dbPath,
    '--port': String(options.port),
    '--bind_ip': '127.0.0.1',
    '--replSet': 'rs0',
    '--wiredTigerCacheSizeGB': '1',
    // Nobody else is there to take over, so there is no reason to hold a shutdown up for the default 15 s.
    '--setParameter': 'shutdownTimeoutMillisForSignaledShutdown=100',
    // zlib is left out: its decompressor in MongoDB 6.0.5 leaks memory to strangers (CVE-2025-14847).
    '--networkMessageCompressors': 'snappy,zstd',
  };
  return Object.entries(switches).flat();
}

async function becomePrimary(port: number): Promise<void> {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: 1_000,
  });
  try {
    await client.connect();
    const admin = client.db('admin');
    const hello = await admin.command({ hello: 1 });
    if (hello['isWritablePrimary'] === true) return;
    await formReplicaSet((command) => admin.command(command), `127.0.0.1:${port}`);
    throw new Error('the replica set has no primary yet');
  } finally {
    await client.close();
  }
}

async function formReplicaSet(run: (command: Document) => Promise<Document>, host: string): Promise<void> {
  try {
    await run({ replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host }] } });
  } catch (error) {
    if ((error as { code?: unknown }).code !== ALREADY_INITIALIZED) throw error;
    await moveMemberTo(run, host);
  }
}

// Data written under another port names that port in the replica set's configuration and would never find itself.
async function moveMemberTo(run: (command: Document) => Promise<Document>, host: string): Promise<void> {
  const { config } = (await run({ replSetGetConfig: 1 })) as {
    config: { version: number; members: Document[] };
  };
  if (config.members[0]?.['host'] === host) return;
  const moved = { ...config, version: config.version + 1, members: [{ ...config.members[0], host }] };
  await run({ replSetReconfig: moved, force: true });
}
