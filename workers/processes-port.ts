import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { ProcessInBrief, ProcessesPort } from '../activities/process-activities';
import { BusinessError, type ProblemCode, isProblemCode } from '../domain/errors';
import { processIdOf } from '../domain/process/process-kind';
import type { ProcessView } from '../domain/process/process-view';
import type { Gateway } from '../gateway/gateway';
import type { Entry, IntakeFacts } from '../intake/intake';
import { intakes } from '../intake/intakes';
import { cancelProcess } from '../workflows/shared/contract';

/** Far more than a customer ever has open. */
const mostOpen = 1_000;

/** Starts, cancels and looks at processes for other processes: by the same intake, gateway and records as everybody else. */
export function createProcessesPort(
  gateway: Pick<Gateway, 'start' | 'update'>,
  facts: IntakeFacts,
  now: () => string,
): ProcessesPort {
  const look = async (processId: string): Promise<ProcessInBrief | null> => {
    const view = await facts.processes.find(processId, {});
    return view === null ? null : inBrief(view);
  };
  return {
    start: async (key, { kind, body, by }) => {
      const open = intakes[kind];
      if (open === undefined) throw new RangeError(`No process can ask for one of kind ${kind}`);
      const entry: Entry = { requestKey: key, receivedAt: now(), enteredBy: by, scope: {} };
      const opening = await open(body, entry, facts);
      await gateway.start(opening);
      const started = await look(processIdOf(opening.kind, opening.businessKey));
      if (started === null)
        throw new Error(`${opening.kind}/${opening.businessKey} is not in the records yet`);
      return started;
    },
    cancel: async (key, { processId, by, reason }) => {
      try {
        await gateway.update(cancelProcess, processId, { by, reason }, key, 'process-closed');
        return { refused: null };
      } catch (error) {
        const refused = refusalIn(error);
        if (refused === null) throw error;
        return { refused };
      }
    },
    look,
    openOf: async (customerNo, kinds) => {
      const conditions = [{ customerNo }, { kind: { $in: [...kinds] } }, { closedAt: null }];
      const page = { page: 1, pageSize: mostOpen, sort: 'startedAt', descending: false } as const;
      return (await facts.processes.list(conditions, page)).items.map(inBrief);
    },
  };
}

function inBrief({ processId, kind, businessKey, state, closedAt }: ProcessView): ProcessInBrief {
  return { processId, kind, businessKey, state, closedAt };
}

/** Why a process did not take an update; null when that is not what went wrong. */
function refusalIn(error: unknown): ProblemCode | null {
  if (error instanceof BusinessError) return error.code;
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure))
    return null;
  return isProblemCode(error.cause.type) ? error.cause.type : null;
}
