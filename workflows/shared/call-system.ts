import type { Budget } from '../../domain/calendar/working-calendar';
import type { ProblemCode } from '../../domain/errors';
import type { Label } from '../../domain/people/department';
import { itSupport } from '../../domain/people/groups';
import { type SystemActor, theProcess } from '../../domain/process/actor';
import { isCancellation, workflowInfo } from '@temporalio/workflow';
import { now } from './now';
import type { Process } from './process';
import { refusalBehind } from './refusal';

/** A call of an outside system, as the record and operations name it. */
export interface SystemCall {
  readonly system: Exclude<SystemActor['name'], 'process' | 'clock'>;
  readonly operation: string;
  readonly title: Label;
  /** Which time this step is taken for a business reason (1 first, 2 after a rework…). Retries of one round share their key. */
  readonly round: number;
  /** Refusals this step knows how to go on from. Any other is for IT support to look into, like a failure. */
  readonly foreseen: readonly ProblemCode[];
}

/** How a call ended: with its result, refused for a business reason, or put right by IT support in another way. */
export type CallOutcome<T> =
  | { readonly outcome: 'done'; readonly result: T }
  | { readonly outcome: 'refused'; readonly code: ProblemCode; readonly detail: string }
  | { readonly outcome: 'skipped' };

interface RepairAnswer {
  readonly action: 'retry' | 'skip';
  readonly reason?: string;
  readonly proof?: string;
}

/**
 * Calls an outside system under a key of workflow id, step and round (rule 2). A call that has used up its retries, or is refused for a reason
 * nobody foresaw, becomes a task for IT support (O2A-6): tried again with the same key, or skipped with proof. It never fails silently, and never fails the process.
 */
export async function callSystem<T>(
  process: Process,
  call: SystemCall,
  repairLimit: Budget,
  activity: (key: string) => Promise<T>,
): Promise<CallOutcome<T>> {
  const { system, operation } = call;
  const key = `${workflowInfo().workflowId}:${system}.${operation}:${call.round}`;
  const actor: SystemActor = { kind: 'system', name: system };
  for (;;) {
    try {
      const result = await activity(key);
      process.record.add('system.called', { system, operation, outcome: 'done' }, actor);
      return { outcome: 'done', result };
    } catch (error) {
      if (isCancellation(error)) throw error;
      const refusal = refusalBehind(error);
      if (refusal !== null) {
        const { code, detail } = refusal;
        process.record.add('system.called', { system, operation, outcome: code }, actor);
        if (call.foreseen.includes(code)) return { outcome: 'refused', code, detail };
      }
    }
    const answer = await askForRepair(process, call, repairLimit);
    if (answer.action === 'skip') return { outcome: 'skipped' };
  }
}

async function askForRepair(process: Process, call: SystemCall, limit: Budget): Promise<RepairAnswer> {
  const { system, operation } = call;
  const { record, tasks } = process;
  const asked = tasks.ask<RepairAnswer>(
    {
      name: 'repair-call',
      title: {
        zh: `修复失败的系统调用:${call.title.zh}`,
        en: `Repair a failed system call: ${call.title.en}`,
      },
      stage: record.view.stage ?? 'intake',
      group: itSupport,
      candidates: [],
      place: system,
      context: { system, operation },
    },
    limit,
    now(),
  );
  const taskId = record.openTasks().at(-1)?.taskId ?? '';
  record.add('fallout.opened', { system, operation, taskId }, theProcess);
  try {
    const answer = await asked;
    const proof = answer.proof ?? null;
    record.add('fallout.closed', { system, operation, action: answer.action, proof }, theProcess);
    return answer;
  } catch (error) {
    record.add('fallout.closed', { system, operation, action: 'withdrawn', proof: null }, theProcess);
    throw error;
  }
}
