import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import type { Socket } from 'node:net';

let watchdog: ChildProcess | null = null;

function tell(line: string): void {
  if (watchdog === null) {
    watchdog = spawn(process.execPath, [path.join(__dirname, 'watchdog.cjs')], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    watchdog.on('error', () => {});
    watchdog.unref();
    watchdog.stdin?.on('error', () => {});
    // The pipe must not keep a finished parent alive; its type hides that it is a socket.
    (watchdog.stdin as Socket | null)?.unref();
  }
  watchdog.stdin?.write(`${line}\n`);
}

/** From now on `pid` is ended when this process dies without having ended it, however it dies. */
export function putOnLeash(pid: number): void {
  tell(`+${pid}`);
}

/** `pid` has ended; the number may come to belong to somebody else. */
export function takeOffLeash(pid: number): void {
  tell(`-${pid}`);
}
