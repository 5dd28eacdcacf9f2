import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Listed } from '../activities/exit/exit-ports';
import type { ProcessInBrief, ProcessesPort } from '../activities/process-activities';
import { BusinessError, type ProblemCode, isProblemCode } from '../domain/errors';
import { type ProcessKind, processIdOf } from '../domain/process/process-kind';
import type { ProcessView } from '../domain/process/process-view';
import type { Gateway } from '../gateway/gateway';
import type { Entry, IntakeFacts } from '../intake/intake';
import { intakes } from '../intake/intakes';
import type { Condition } from '../storage/find-page';
import type { ProcessViews } from '../storage/views/process-views';
import { callOffCallBack } from '../workflows/order/contract';
import { cancelProcess } from '../workflows/shared/contract';

/** As many open processes as one look tells of: a customer may have any number. */
const pageOfOpen = 200;

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
    cancel: async (key, { processId, ...request }) =>
      await unlessRefused(() => gateway.update(cancelProcess, processId, request, key, 'process-closed')),
    callOffCallBack: async (key, { processId, ...request }) =>
      await unlessRefused(() => gateway.update(callOffCallBack, processId, request, key, 'process-closed')),
    look,
    openOf: async (customerNo, kinds, after) =>
      await openOf(facts.processes, { customerNo, kinds, after, pageSize: pageOfOpen }),
  };
}

/** A page of a customer's open processes, the oldest first. Those that are closed meanwhile move no other out of the next page. */
export async function openOf(
  processes: Pick<ProcessViews, 'list'>,
  wanted: {
    readonly customerNo: string;
    readonly kinds: readonly ProcessKind[];
    readonly after: string | null;
    readonly pageSize: number;
  },
): Promise<Listed<ProcessInBrief>> {
  const { customerNo, kinds, after, pageSize } = wanted;
  const conditions = [
    { customerNo },
    { kind: { $in: [...kinds] } },
    { closedAt: null },
    ...(after === null ? [] : [behind(after)]),
  ];
  const page = { page: 1, pageSize, sort: 'startedAt', descending: false } as const;
  const { items } = await processes.list(conditions, page);
  const last = items.length < pageSize ? undefined : items.at(-1);
  return {
    items: items.map(inBrief),
    next: last === undefined ? null : `${last.startedAt} ${last.processId}`,
  };
}

function behind(place: string): Condition {
  const [startedAt = '', processId = ''] = place.split(' ');
  return { $or: [{ startedAt: { $gt: startedAt } }, { startedAt, _id: { $gt: processId } }] };
}

function inBrief({ processId, kind, businessKey, state, closedAt }: ProcessView): ProcessInBrief {
  return { processId, kind, businessKey, state, closedAt };
}

async function unlessRefused(update: () => Promise<void>): Promise<{ readonly refused: ProblemCode | null }> {
  try {
    await update();
    return { refused: null };
  } catch (error) {
    const refused = refusalIn(error);
    if (refused === null) throw error;
    return { refused };
  }
}

/** Why a process did not take an update; null when that is not what went wrong. */
function refusalIn(error: unknown): ProblemCode | null {
  if (error instanceof BusinessError) return error.code;
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure))
    return null;
  return isProblemCode(error.cause.type) ? error.cause.type : null;
}
