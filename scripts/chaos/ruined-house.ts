import path from 'node:path';
import { demoPeople } from '../../api/auth/embedded/people';
import type { Config } from '../../config/config';
import { prepareStorage } from '../../storage/prepare';
import { ensureServerBinaries } from '../servers/ensure-server-binaries';
import type { ManagedProcess } from '../servers/managed-process';
import { startMongod } from '../servers/mongod';
import { startTemporal } from '../servers/temporal-server';
import { startProgram } from '../start/start-program';

/** The parts of a running Bihuan, each of which may die. */
export const parts = ['workers', 'mongod', 'api', 'temporal', 'systems'] as const;

const startOrder: readonly Part[] = ['mongod', 'temporal', 'systems', 'workers', 'api'];

export type Part = (typeof parts)[number];

/** A whole Bihuan whose parts can be killed without warning and come back. */
export class RuinedHouse {
  private readonly running = new Map<Part, ManagedProcess>();

  private constructor(
    private readonly config: Config,
    private readonly binaries: { readonly mongod: string; readonly temporal: string },
  ) {}

  static async build(config: Config): Promise<RuinedHouse> {
    const { mongod, temporal } = await ensureServerBinaries(['mongod', 'temporal'], (line) =>
      console.error(line),
    );
    const house = new RuinedHouse(config, { mongod, temporal });
    for (const part of ['mongod', 'temporal'] as const) await house.start(part);
    await prepareStorage(config, demoPeople);
    for (const part of ['systems', 'workers', 'api'] as const) await house.start(part);
    return house;
  }

  /** Kills a part as a power cut would, and starts it again. */
  async killAndRestart(part: Part): Promise<void> {
    const process = this.running.get(part);
    process?.kill();
    await process?.ended;
    await this.start(part);
  }

  /** Starts again whatever has ended by itself: workers end when Temporal is away too long, as they should. */
  async restartTheDead(): Promise<readonly Part[]> {
    const dead = startOrder.filter((part) => this.running.get(part)?.end() !== null);
    for (const part of dead) await this.start(part);
    return dead;
  }

  async close(): Promise<void> {
    for (const part of [...startOrder].reverse()) await this.running.get(part)?.stop();
  }

  private async start(part: Part): Promise<void> {
    const { config } = this;
    const logPath = path.join(config.dataDir, 'logs', `${part}.log`);
    const keep = (process: ManagedProcess): void => void this.running.set(part, process);
    switch (part) {
      case 'mongod':
        await startMongod(
          {
            binary: this.binaries.mongod,
            dbPath: path.join(config.dataDir, 'mongodb'),
            port: config.mongo.port,
            logPath,
          },
          keep,
        );
        return;
      case 'temporal': {
        const dbFile = path.join(config.dataDir, 'temporal.db');
        const { port, uiPort } = config.temporal;
        await startTemporal(
          { binary: this.binaries.temporal, dbFile, port, uiPort, logPath, timeSkipping: false },
          keep,
        );
        return;
      }
      case 'systems':
      case 'workers':
      case 'api': {
        const file = { systems: 'systems/main.ts', workers: 'workers/main.ts', api: 'api/server.ts' }[part];
        await startProgram({ name: part, file, logPath, stopWithinMs: 10_000 }, keep);
        return;
      }
      default:
        part satisfies never;
    }
  }
}
