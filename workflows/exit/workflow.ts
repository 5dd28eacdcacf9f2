import type { ExitStart } from '../../domain/exit/exit';
import { runCase } from '../shared/run-case';
import type { ExitOutcome } from './contract';
import { fileExit } from './file-exit';
import { openExit } from './open-exit';
import { tellExit } from './story';

/**
 * A customer's exit (EXI-1…3): the manager tries to keep them; lost, everything of theirs is ended, released and closed, and that is proved
 * before the loop closes. Also the move of services to another contract. The workflow's id is `exit/<exitNo>`.
 */
export async function customerExit(start: ExitStart): Promise<ExitOutcome> {
  const it = openExit(start);
  it.compensation.push(() => fileExit(it, 'withdrawn', it.control.cancelledFor));
  return await runCase(it, () => tellExit(it), {
    completed: 'exit-completed',
    rejected: 'exit-refused',
    cancelled: 'exit-withdrawn',
    failed: 'exit-refused',
  });
}
