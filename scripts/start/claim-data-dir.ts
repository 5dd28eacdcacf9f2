import { existsSync } from 'node:fs';
import path from 'node:path';
import { lockHolder, tryLock, unlock } from '../lock.cjs';

/** The right to use a data directory, ours until given back. */
export interface DataDirClaim {
  /** The run before this one was ended by force: its servers may take a moment to be gone. */
  readonly lastRunWasKilled: boolean;
  giveBack(): void;
}

/**
 * Takes the data directory for this run.
 * @throws Error when another run has it
 */
export function claimDataDir(dataDir: string): DataDirClaim {
  const lock = path.join(dataDir, 'start.lock');
  const lastRunWasKilled = existsSync(lock);
  if (!tryLock(lock)) {
    throw new Error(
      `Bihuan is running already with the data in ${dataDir} (process ${lockHolder(lock)}). ` +
        'Stop it first (Ctrl-C there), or give this one BIHUAN_DATA_DIR and ports of its own. ' +
        `If no such process runs, delete ${lock}.`,
    );
  }
  return { lastRunWasKilled, giveBack: () => unlock(lock) };
}
