import { logTail } from '../servers/log-tail';
import type { ManagedProcess } from '../servers/managed-process';

/**
 * Everything that was started and is to be stopped in the opposite order. When one of them ends by itself, the whole cannot go on:
 * `failed` resolves with a message for people.
 */
export class Supervisor {
  private readonly processes: ManagedProcess[] = [];
  private stopping: Promise<void> | null = null;
  private fail: (message: string) => void = () => {};
  readonly failed = new Promise<string>((resolve) => {
    this.fail = resolve;
  });

  /** Looks after a process from now on. One that comes while everything is being stopped is ended at once. */
  readonly add = (process: ManagedProcess): void => {
    this.processes.push(process);
    if (this.stopping !== null) process.kill();
    void this.watch(process);
  };

  get isStopping(): boolean {
    return this.stopping !== null;
  }

  /** Stops everything, the last started first, each within its own limit. Called again: the same stopping. */
  stopAll(): Promise<void> {
    this.stopping ??= this.stopInTurn();
    return this.stopping;
  }

  /** Ends everything by force. */
  killAll(): void {
    for (const process of this.processes) process.kill();
  }

  private async watch({ name, logPath, ended }: ManagedProcess): Promise<void> {
    const end = await ended;
    if (this.stopping === null)
      this.fail(`${name} ended (${end}). The end of ${logPath}:\n${logTail(logPath, 20)}`);
  }

  private async stopInTurn(): Promise<void> {
    for (const process of this.processes.toReversed()) await process.stop();
  }
}
