import type { OutsideSystem } from '../../domain/process/outside-system';
import { exitWords } from '../../domain/exit/words';
import { nextRound } from '../shared/case';
import { callSystem } from '../shared/call-system';
import type { CallActivity } from '../shared/system-call';
import type { ExitCase } from './exit-case';

/**
 * Calls a system for an exit; each time has a round of its own. Null when somebody has done it by hand and skipped it with proof: the
 * comparison at the end shows whether they have.
 */
export async function call<T>(
  it: ExitCase,
  system: OutsideSystem,
  operation: string,
  activity: CallActivity<null, T>,
): Promise<T | null> {
  const name = `${system}.${operation}`;
  const outcome = await callSystem(
    it.process,
    {
      system,
      operation,
      title: exitWords.call[name] ?? { zh: name, en: name },
      round: nextRound(it, name),
      foreseen: [],
      correction: null,
    },
    null,
    activity,
  );
  return outcome.outcome === 'done' ? outcome.result : null;
}
