import { randomUUID } from 'node:crypto';
import {
  type Client,
  ActivityNotFoundError,
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  type WorkflowHandle,
  WorkflowNotFoundError,
  QueryNotRegisteredError,
} from '@temporalio/client';
import type { QueryDefinition, UpdateDefinition } from '@temporalio/common';
import { BusinessError, type ProblemCode } from '../domain/errors';
import type { CalendarChange } from '../domain/calendar/calendar-change';
import { acknowledgeProcess } from '../workflows/shared/contract';
import { beginCalendarChange } from './calendar-change';
import { joinOrStart } from './join-or-start';
import { type Opening, startOptions } from './opening';
import { resending, wasDropped } from './resending';

/** The only way from our programs to the processes. */
export interface Gateway {
  /**
   * Starts a process and resolves when it stands in the records. The same request sent again finds its own process.
   * One whose business key an open process has joins that, if its kind does so.
   * @throws BusinessError `opening.taken.code` when another has its business key
   */
  start(opening: Opening): Promise<void>;
  /**
   * Sends a process one of the updates it understands; resolves when that is done and in the records. `updateId` makes it happen
   * once, however often it is sent; null for once each.
   * @throws BusinessError `whenClosed` when the process is over
   */
  update<A>(
    definition: UpdateDefinition<unknown, [A]>,
    processId: string,
    request: A,
    updateId: string | null,
    whenClosed: ProblemCode,
  ): Promise<void>;
  /**
   * Asks a process something that changes nothing.
   * @throws BusinessError `whenClosed` when the process is over and forgotten; `conflict` when it has no answer to this as it stands;
   * `unavailable` when no worker answers for it
   */
  query<R, A extends readonly unknown[]>(
    definition: QueryDefinition<R, [...A]>,
    processId: string,
    question: A,
    whenClosed: ProblemCode,
  ): Promise<R>;
  /** Whether such a process was ever started, as far back as Temporal remembers. */
  isKnown(processId: string): Promise<boolean>;
  /** Begins to carry a calendar's version to every open process (CAL-2); asking again tries those again that did not take it. */
  changeCalendar(change: CalendarChange): Promise<void>;
  /** Hands the network's report to the activity that waits for it; false when none does (it was a duplicate). */
  completeActivity(workflowId: string, activityId: string, result: object): Promise<boolean>;
  /** @throws when Temporal does not answer */
  ping(): Promise<void>;
}

/** `queue`: the task queue processes are started on; `answerWithinMs`: how long a caller waits before it is told to come again. */
export function createGateway(client: Client, queue: string, answerWithinMs: number): Gateway {
  const inTime = <T>(call: () => Promise<T>): Promise<T> =>
    client.connection.withDeadline(Date.now() + answerWithinMs, call);
  return {
    start: async (opening) => {
      const { join } = opening;
      if (join !== undefined) {
        await inTime(() => joinOrStart(client, queue, opening, join));
        return;
      }
      const options = startOptions(opening, queue);
      const startWorkflowOperation = new WithStartWorkflowOperation(opening.workflowType, options);
      try {
        await inTime(() =>
          client.workflow.executeUpdateWithStart(acknowledgeProcess, { startWorkflowOperation }),
        );
      } catch (error) {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
        const standing = client.workflow.getHandle(options.workflowId);
        if (await inTime(() => wasStartedBy(standing, opening.requestKey))) {
          await inTime(() => untilRecorded(standing));
          return;
        }
        const { code, field, reason } = opening.taken;
        throw new BusinessError(code, `There is a process ${options.workflowId}.`, [{ field, reason }]);
      }
    },
    update: async (definition, processId, request, updateId, whenClosed) => {
      const handle = client.workflow.getHandle(processId);
      const options = { args: [request] as [typeof request], updateId: updateId ?? randomUUID() };
      try {
        await inTime(() => resending(() => handle.executeUpdate(definition, options)));
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) {
          throw new BusinessError(whenClosed, `${processId} is over.`);
        }
        throw error;
      }
    },
    query: async (definition, processId, question, whenClosed) => {
      const handle = client.workflow.getHandle(processId);
      try {
        return await inTime(() => handle.query(definition, ...question));
      } catch (error) {
        if (error instanceof WorkflowNotFoundError)
          throw new BusinessError(whenClosed, `${processId} is over.`);
        if (error instanceof QueryNotRegisteredError) throw new BusinessError('conflict', error.message);
        if (wasDropped(error))
          throw new BusinessError('unavailable', `Nobody answers for ${processId} just now.`);
        throw error;
      }
    },
    isKnown: async (processId) => {
      try {
        await inTime(() => client.workflow.getHandle(processId).describe());
        return true;
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return false;
        throw error;
      }
    },
    changeCalendar: async (change) => await inTime(() => beginCalendarChange(client, queue, change)),
    completeActivity: async (workflowId, activityId, result) => {
      try {
        await inTime(() => client.activity.complete({ workflowId, activityId }, result));
        return true;
      } catch (error) {
        if (error instanceof ActivityNotFoundError) return false;
        throw error;
      }
    },
    ping: async () => {
      await client.connection.withDeadline(Date.now() + 3_000, () =>
        client.workflowService.getSystemInfo({}),
      );
    },
  };
}

/** A process that is over stands in the records. */
async function untilRecorded(handle: WorkflowHandle): Promise<void> {
  try {
    await handle.executeUpdate(acknowledgeProcess);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

/** Whether this very request, by its key, started the process. */
async function wasStartedBy(handle: WorkflowHandle, requestKey: string | null): Promise<boolean> {
  if (requestKey === null) return false;
  const { memo } = await handle.describe();
  return memo?.['requestKey'] === requestKey;
}
