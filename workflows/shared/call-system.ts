import type { SystemActor } from '../../domain/process/actor';
import type { Process } from './process';
import { Repair } from './repair';
import { Sending } from './sending';
import type { CallActivity, CallOutcome, SystemCall } from './system-call';

export type { CallOutcome } from './system-call';

/**
 * Calls an outside system under a key of workflow id, step and round (rule 2). A call that is not answered for a moment is tried on until
 * the system is back; one that is refused for a reason nobody foresaw is put right by people (O2A-6). It never fails silently, and never
 * fails the process. When the surrounding scope is cancelled it is not needed any more.
 */
export async function callSystem<R, T>(
  process: Process,
  call: SystemCall<R>,
  request: R,
  activity: CallActivity<R, T>,
): Promise<CallOutcome<R, T>> {
  const { system, operation } = call;
  const actor: SystemActor = { kind: 'system', name: system };
  const sending = new Sending(call, request, activity);
  const first = await sending.attempt('brief');
  if (first.outcome === 'done') {
    process.record.add('system.called', { system, operation, outcome: 'done' }, actor);
    return { outcome: 'done', result: first.result, request };
  }
  if (first.outcome === 'refused' && call.foreseen.includes(first.code)) {
    const { code, detail } = first;
    process.record.add('system.called', { system, operation, outcome: code }, actor);
    return { outcome: 'refused', code, detail };
  }
  return await new Repair(process, sending).untilOver(first);
}
