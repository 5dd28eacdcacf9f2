import path from 'node:path';
import { type ManagedProcess, type OnSpawn, startProcess } from '../servers/managed-process';
import { repositoryRoot } from '../servers/repository';
import { waitUntilReady } from '../servers/wait-until-ready';

const READY_WITHIN_MS = 120_000;

/** One of our own programs. */
export interface Program {
  readonly name: string;
  /** Its file, from the root of the repository. */
  readonly file: string;
  readonly logPath: string;
  readonly stopWithinMs: number;
}

/**
 * Starts one of our programs in a process of its own, with our environment; resolves when it has said `process.send('ready')`.
 * @throws Error with the end of its log when it ends or isn't ready in time
 */
export async function startProgram(program: Program, onSpawn: OnSpawn): Promise<ManagedProcess> {
  const started = startProcess({
    name: program.name,
    command: process.execPath,
    args: ['--require', require.resolve('tsx/cjs'), path.join(repositoryRoot, program.file)],
    logPath: program.logPath,
    stopWithinMs: program.stopWithinMs,
    saysReady: true,
  });
  onSpawn(started);
  await waitUntilReady(started, READY_WITHIN_MS, async () => {
    if (!started.isReady()) throw new Error('it has not said that it is ready');
  });
  return started;
}
