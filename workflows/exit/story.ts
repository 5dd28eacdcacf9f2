import { begin } from '../shared/case';
import type { ExitCase } from './exit-case';
import { leave } from './leave';
import { tryToKeep } from './retention';
import { transfer } from './transfer';

/** Takes an exit from the first word to the proof. */
export async function tellExit(it: ExitCase): Promise<void> {
  if (it.start.mode === 'transfer') {
    await transfer(it);
    return;
  }
  begin(it);
  await tryToKeep(it);
  await leave(it);
}
