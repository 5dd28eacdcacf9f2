import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Client,
  ActivityNotFoundError,
  ServiceError,
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  type WorkflowHandle,
  WorkflowNotFoundError,
  isGrpcServiceError,
} from '@temporalio/client';
import type { UpdateDefinition } from '@temporalio/common';
import { deadline } from '../domain/calendar/deadline';
import { BusinessError, type ProblemCode } from '../domain/errors';
import type { OrderStart } from '../domain/order/order';
import { processIdOf } from '../domain/process/process-kind';
import { orderWorkflowType } from '../workflows/order/contract';
import { acknowledgeProcess } from '../workflows/shared/contract';
import { searchAttributes } from '../workflows/shared/search-attributes';

/** gRPC's FAILED_PRECONDITION. */
const failedPrecondition = 9;

const dropPauseMs = 50;

/** The only way from the API to the processes. */
export interface Gateway {
  /**
   * Starts the order's process and resolves when it stands in the records. The same request sent again finds its own order.
   * @throws BusinessError `order-exists`
   */
  startOrder(start: OrderStart): Promise<void>;
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
    startOrder: async (start) => {
      const startWorkflowOperation = new WithStartWorkflowOperation(
        orderWorkflowType,
        startOptions(start, queue),
      );
      try {
        await inTime(() =>
          client.workflow.executeUpdateWithStart(acknowledgeProcess, { startWorkflowOperation }),
        );
      } catch (error) {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
        const standing = client.workflow.getHandle(processIdOf('order', start.orderNo));
        if (await inTime(() => wasStartedBy(standing, start.requestKey))) {
          await inTime(() => untilRecorded(standing));
          return;
        }
        throw new BusinessError('order-exists', `There is an order ${start.orderNo}.`, [
          { field: 'orderNo', reason: '订单号已存在 / an order with this number exists' },
        ]);
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

/**
 * An update that arrives in the moment a timer's task of the process ends is dropped by the server, which says so. Sent again under the
 * same id it happens once.
 */
async function resending<T>(send: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await send();
    } catch (error) {
      if (!wasDropped(error)) throw error;
      await pause(dropPauseMs);
    }
  }
}

function wasDropped(error: unknown): boolean {
  if (!(error instanceof ServiceError) || !isGrpcServiceError(error.cause)) return false;
  const code: number = error.cause.code;
  return code === failedPrecondition;
}

function startOptions(start: OrderStart, queue: string) {
  const dueAt = deadline(start.calendar, start.receivedAt, start.product.promise, []);
  return {
    workflowId: processIdOf('order', start.orderNo),
    taskQueue: queue,
    args: [start],
    memo: { requestKey: start.requestKey },
    workflowIdConflictPolicy: 'FAIL' as const,
    workflowIdReusePolicy: 'REJECT_DUPLICATE' as const,
    staticSummary: `${start.product.name.zh} · ${start.tier} · ${start.customerNo}`,
    staticDetails: staticDetails(start),
    typedSearchAttributes: [
      { key: searchAttributes.customerNo, value: start.customerNo },
      { key: searchAttributes.tier, value: start.tier },
      { key: searchAttributes.kind, value: 'order' },
      { key: searchAttributes.stage, value: 'intake' },
      { key: searchAttributes.state, value: 'acknowledged' },
      { key: searchAttributes.heldBy, value: ['key-accounts'] },
      { key: searchAttributes.atRisk, value: false },
      ...(dueAt === null ? [] : [{ key: searchAttributes.dueAt, value: new Date(dueAt) }]),
    ],
  };
}

function staticDetails({ product, ends, bandwidthKbps, contractNo, calendar }: OrderStart): string {
  return [
    `**${product.name.zh}** ${product.name.en}`,
    ...ends.map(
      ({ end, addressId, localNetwork }) => `- ${end.toUpperCase()}: ${addressId} (${localNetwork})`,
    ),
    ...(bandwidthKbps === null ? [] : [`- ${bandwidthKbps} kbps`]),
    `- 合同 contract ${contractNo}`,
    `- 日历 calendar ${calendar.id} v${calendar.version}`,
  ].join('\n');
}
