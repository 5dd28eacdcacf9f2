import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, renameSync } from 'node:fs';
import path from 'node:path';
import { putOnLeash, takeOffLeash } from './leash';

/** How a process came to its end: an exit code, a signal, or an error that kept it from starting. */
export type ProcessEnd = string;

/** A child process whose output goes to a log and which never outlives us. */
export interface ManagedProcess {
  readonly name: string;
  readonly logPath: string;
  /** Null when it could not be started. */
  readonly pid: number | null;
  /** Whether it has sent us the message `ready`. */
  readonly isReady: () => boolean;
  /** How it ended, or null while it runs. */
  readonly end: () => ProcessEnd | null;
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<ProcessEnd>;
  /** Asks it to end, by force when it takes longer than it may. Resolves when it is gone; harmless when it already is. */
  stop(): Promise<void>;
  /** Ends it by force at once. */
  kill(): void;
}

export interface ProcessToStart {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly logPath: string;
  /** How long it may take to end once asked. */
  readonly stopWithinMs: number;
  /** One of our own programs, which says `process.send('ready')`. */
  readonly saysReady: boolean;
}

/** Learns of a process the moment it exists, so that it can be stopped while it is still coming up. */
export type OnSpawn = (server: ManagedProcess) => void;

/** Starts a process in a group of its own, so that Ctrl-C reaches us alone and we end things in the right order. */
export function startProcess(toStart: ProcessToStart): ManagedProcess {
  const log = freshLog(toStart.logPath);
  const child = spawn(toStart.command, toStart.args, {
    detached: true,
    stdio: toStart.saysReady ? ['ignore', log, log, 'ipc'] : ['ignore', log, log],
  });
  closeSync(log);
  if (child.pid !== undefined) putOnLeash(child.pid);
  let ready = false;
  child.on('message', (message) => {
    ready ||= message === 'ready';
  });
  let end: ProcessEnd | null = null;
  const ended = endOf(child).then((how) => {
    end = how;
    return how;
  });
  return {
    name: toStart.name,
    logPath: toStart.logPath,
    pid: child.pid ?? null,
    isReady: () => ready,
    end: () => end,
    ended,
    stop: async () => {
      if (end !== null) return;
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), toStart.stopWithinMs);
      await ended;
      clearTimeout(force);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

function endOf(child: ChildProcess): Promise<ProcessEnd> {
  return new Promise((resolve) => {
    const conclude = (how: ProcessEnd): void => {
      if (child.pid !== undefined) takeOffLeash(child.pid);
      resolve(how);
    };
    child.once('error', (error) => conclude(error.message));
    child.once('exit', (code, signal) =>
      conclude(signal === null ? `exit code ${code}` : `signal ${signal}`),
    );
  });
}

function freshLog(logPath: string): number {
  mkdirSync(path.dirname(logPath), { recursive: true });
  if (existsSync(logPath)) renameSync(logPath, logPath.replace(/(\.log)?$/, '.previous.log'));
  return openSync(logPath, 'a');
}
