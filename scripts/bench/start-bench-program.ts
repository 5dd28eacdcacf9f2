import path from 'node:path';
import { type ManagedProcess, type OnSpawn, startProcess } from '../servers/managed-process';
import { repositoryRoot } from '../servers/repository';
import { waitUntilReady } from '../servers/wait-until-ready';

const readyWithinMs = 120_000;
const stopWithinMs = 20_000;

/** A program of ours under measurement. */
export interface BenchProgram {
  readonly name: string;
  /** Its file, from the root of the repository. */
  readonly file: string;
  readonly logPath: string;
  readonly args: readonly string[];
  /** Where Node leaves a profile of its processor time; null: none is made. */
  readonly profileDir: string | null;
}

/**
 * Starts one of our programs, with our environment; resolves when it has said that it is ready.
 * @throws Error with the end of its log when it ends or isn't ready in time
 */
export async function startBenchProgram(program: BenchProgram, onSpawn: OnSpawn): Promise<ManagedProcess> {
  const { name, file, logPath, args, profileDir } = program;
  const profile = profileDir === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDir}`];
  const started = startProcess({
    name,
    command: process.execPath,
    args: [...profile, '--require', require.resolve('tsx/cjs'), path.join(repositoryRoot, file), ...args],
    logPath,
    stopWithinMs,
    saysReady: true,
  });
  onSpawn(started);
  await waitUntilReady(started, readyWithinMs, async () => {
    if (!started.isReady()) throw new Error('it has not said that it is ready');
  });
  return started;
}
