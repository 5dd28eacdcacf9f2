import type { UpdateDefinition } from '@temporalio/common';
import type { Instant } from '../domain/calendar/working-calendar';
import type { ProblemCode } from '../domain/errors';
import type { ProcessKind } from '../domain/process/process-kind';
import type { Place } from '../domain/tiers/green-channel';
import { processIdOf } from '../domain/process/process-kind';
import { searchAttributes } from '../workflows/shared/search-attributes';

/** How a request becomes part of an open process that has its business key already. */
export interface Joining {
  readonly update: UpdateDefinition<unknown, [unknown]>;
  readonly request: unknown;
  /** The same request sent again has the same. */
  readonly updateId: string;
  /** Whether the records have it as part of that process already: then nothing is left to do, also when the process is over. */
  readonly isPartOfIt: boolean;
}

/** How a process of any kind is started, and how operations see it at first. Nothing personal in any of it but `input` (rule 6). */
export interface Opening {
  readonly workflowType: string;
  readonly kind: ProcessKind;
  readonly businessKey: string;
  /** What the request is known by, so that the same one sent again finds its own process; null for none. */
  readonly requestKey: string | null;
  /** The workflow's one argument. */
  readonly input: unknown;
  readonly summary: string;
  /** Markdown. */
  readonly details: string;
  readonly customerNo: string;
  readonly tier: string;
  readonly firstStage: string;
  readonly heldBy: readonly string[];
  readonly dueAt: Instant | null;
  /** Its place in the green channel (ENT-5, O2A-9); customers in one place take turns. */
  readonly priority: Place;
  /** What a business key in use is refused with. */
  readonly taken: { readonly code: ProblemCode; readonly field: string; readonly reason: string };
  /** Of a kind whose requests join an open process in place of being refused. */
  readonly join?: Joining;
}

/** The same in Temporal's terms. */
export function startOptions(opening: Opening, queue: string) {
  const { dueAt } = opening;
  return {
    workflowId: processIdOf(opening.kind, opening.businessKey),
    taskQueue: queue,
    args: [opening.input] as [unknown],
    memo: { requestKey: opening.requestKey },
    workflowIdConflictPolicy: 'FAIL' as const,
    workflowIdReusePolicy: 'REJECT_DUPLICATE' as const,
    staticSummary: opening.summary,
    staticDetails: opening.details,
    priority: { priorityKey: opening.priority, fairnessKey: opening.customerNo },
    typedSearchAttributes: [
      { key: searchAttributes.customerNo, value: opening.customerNo },
      { key: searchAttributes.tier, value: opening.tier },
      { key: searchAttributes.kind, value: opening.kind },
      { key: searchAttributes.stage, value: opening.firstStage },
      { key: searchAttributes.state, value: 'acknowledged' },
      { key: searchAttributes.heldBy, value: [...opening.heldBy] },
      { key: searchAttributes.atRisk, value: false },
      ...(dueAt === null ? [] : [{ key: searchAttributes.dueAt, value: new Date(dueAt) }]),
    ],
  };
}
