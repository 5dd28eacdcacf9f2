import { setHandler } from '@temporalio/workflow';
import { type FieldProblem, type ProblemCode, problemCatalogue } from '../../domain/errors';
import type { Json } from '../../domain/json';
import type { PersonActor } from '../../domain/process/actor';
import type { Corrections } from '../../domain/process/correction';
import type { TaskView } from '../../domain/process/human-task';
import { mayRepair, repairGroup } from '../../domain/process/repair-rules';
import type { RepairAction, StuckCall } from '../../domain/process/stuck-call';
import { repairCall } from './contract';
import type { ProcessRecord } from './process-record';
import { refuse } from './refusal';

/** How a process gives everything back because a call of it cannot be mended. */
export interface Compensator {
  /** Why that is not possible now, or null. */
  whyNot(): ProblemCode | null;
  begin(reason: string, by: PersonActor): void;
}

/** A call that did not go through and can be acted on. */
export interface Repairable {
  readonly callId: string;
  /** What is wrong with these corrections. */
  problemsOf(corrections: Corrections): readonly FieldProblem[];
  act(repair: RepairAction, by: PersonActor): void;
  /** The process goes on after all: whoever has to put the call right is asked again, unless they still are. */
  goOn(): void;
}

/** Why an action is not possible: a code, or fields that are wrong. */
interface Objection {
  readonly code: ProblemCode;
  readonly fields: readonly FieldProblem[];
}

/** The calls of a process that did not go through, and what people do about them (O2A-6). One for each process. */
export class SystemCalls {
  private readonly repairables = new Map<string, Repairable>();
  private compensator: Compensator | null = null;

  constructor(private readonly record: ProcessRecord) {}

  /** Says how the process gives everything back. Until then that is refused. */
  onCompensate(compensator: Compensator): void {
    this.compensator = compensator;
  }

  compensate(reason: string, by: PersonActor): void {
    this.compensator?.begin(reason, by);
  }

  /** Giving everything back was not agreed to: what is stuck is still to be put right. */
  goOn(): void {
    for (const repairable of this.repairables.values()) repairable.goOn();
  }

  add(call: Repairable): void {
    this.repairables.set(call.callId, call);
  }

  remove(callId: string): void {
    this.repairables.delete(callId);
  }

  /** Registers the handler. Call before anything is awaited. */
  listen(): void {
    setHandler(
      repairCall,
      async ({ by, callId, repair }) => {
        this.repairables.get(callId)?.act(repair, by);
        return await this.record.receipt();
      },
      {
        validator: ({ by, callId, repair }) => this.admit(callId, by, repair),
      },
    );
  }

  private admit(callId: string, by: PersonActor, repair: RepairAction): void {
    const { stuck, managerId } = this.record.view;
    const call = stuck.find((candidate) => candidate.callId === callId) ?? null;
    if (call === null) return refuse('not-stuck', `No call ${callId} is stuck`);
    if (!mayRepair(by, call, managerId)) refuse('forbidden', `Call ${callId} is not yours`);
    const objection = this.objectionTo(call, repair);
    if (objection !== null)
      refuse(objection.code, `Not possible with ${callId}: ${repair.action}`, objection.fields);
  }

  /** What is wrong with the answer of a repair task. */
  problemsOf({ name, context }: TaskView, answer: Json): readonly FieldProblem[] {
    if (name !== 'repair-call') return [];
    const call = this.record.view.stuck.find(({ callId }) => callId === context['callId']);
    if (call === undefined) return [];
    const objection = this.objectionTo(call, answer as unknown as RepairAction);
    if (objection === null || objection.fields.length > 0) return objection?.fields ?? [];
    const { title, titleZh } = problemCatalogue[objection.code];
    return [{ field: 'action', reason: `${titleZh} / ${title}` }];
  }

  private objectionTo({ callId, group }: StuckCall, repair: RepairAction): Objection | null {
    switch (repair.action) {
      case 'correct': {
        const problems = this.repairables.get(callId)?.problemsOf(repair.corrections) ?? [];
        if (problems.length === 0) return null;
        const fields = problems.map(({ field, reason }) => ({ field: `corrections.${field}`, reason }));
        return { code: 'invalid-answer', fields };
      }
      case 'compensate': {
        const code = this.compensator === null ? 'conflict' : this.compensator.whyNot();
        return code === null ? null : { code, fields: [] };
      }
      case 'hand-over': {
        const { department } = repairGroup(repair.to);
        return department === group.department ? { code: 'conflict', fields: [] } : null;
      }
      default:
        return null;
    }
  }
}
