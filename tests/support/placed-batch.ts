import { setTimeout as pause } from 'node:timers/promises';
import { type Client, WithStartWorkflowOperation, type WorkflowHandle } from '@temporalio/client';
import type { UpdateDefinition } from '@temporalio/common';
import type { BatchDecision } from '../../domain/batch/answers';
import type { BatchItem, BatchStart } from '../../domain/batch/batch';
import { processIdOf } from '../../domain/process/process-kind';
import { createBatchItems } from '../../storage/batch/batch-items';
import { seedCalendar, seedDemoCustomers } from '../../storage/reference/seed-reference';
import type { Store } from '../../storage/store';
import { type BatchOfOrders, batchWorkflowType } from '../../workflows/batch/contract';
import {
  acknowledgeProcess,
  cancelProcess,
  completeTask,
  holdProcess,
  resumeProcess,
} from '../../workflows/shared/contract';
import { buildOrder } from './build-order';
import { itemsOf } from './build-batch';
import { person } from './people';
import { PlacedOrder } from './placed-order';

/** A batch that was handed in, and the people who steer it. */
export class PlacedBatch {
  private constructor(
    readonly start: BatchStart,
    readonly handle: WorkflowHandle<BatchOfOrders>,
    private readonly client: Client,
    private readonly store: Store,
  ) {}

  /** Keeps its items, starts its process and waits until that stands in the records. */
  static async place(start: BatchStart, client: Client, store: Store, queue: string): Promise<PlacedBatch> {
    await Promise.all([seedCalendar(store), seedDemoCustomers(store)]);
    await createBatchItems(store).keep(itemsOf(start));
    const workflowId = processIdOf('batch', start.batchNo);
    const startWorkflowOperation = new WithStartWorkflowOperation<BatchOfOrders>(batchWorkflowType, {
      workflowId,
      taskQueue: queue,
      args: [start],
      workflowIdConflictPolicy: 'FAIL',
    });
    await client.workflow.executeUpdateWithStart(acknowledgeProcess, { startWorkflowOperation });
    return new PlacedBatch(start, client.workflow.getHandle(workflowId), client, store);
  }

  /** Its items, as the records have them. */
  async items(): Promise<readonly BatchItem[]> {
    return await this.store.batchItems.find({ batchNo: this.start.batchNo }).sort({ item: 1 }).toArray();
  }

  /** Waits until at least so many items are in a state. */
  async until(state: BatchItem['state'], count: number): Promise<void> {
    while ((await this.items()).filter((item) => item.state === state).length < count) await pause(20);
  }

  /** Waits until nothing more will be started; answers the items that were. */
  async untilNoneWaits(): Promise<readonly number[]> {
    for (;;) {
      const items = await this.items();
      const started = items.filter(({ state }) => state === 'started');
      if (items.every(({ state }) => state !== 'waiting')) return started.map(({ item }) => item);
      await pause(20);
    }
  }

  /** The order an item was started as. */
  async order(item: number): Promise<PlacedOrder> {
    const orderNo = (await this.items())[item - 1]?.orderNo;
    if (orderNo === undefined) throw new RangeError(`No item ${item}`);
    const { customerNo, managerId } = this.start;
    const handle = this.client.workflow.getHandle(processIdOf('order', orderNo));
    return new PlacedOrder(buildOrder({ orderNo, customerNo, managerId }), handle, this.store);
  }

  async reject(...items: readonly number[]): Promise<void> {
    for (const item of items) {
      const order = await this.order(item);
      await order.complete('answer-order', { decision: 'reject', reason: '客户欠费未清' });
    }
  }

  /** Its manager answers its question; waits for it. */
  async decide(decision: BatchDecision): Promise<void> {
    const processId = this.handle.workflowId;
    let task = await this.store.tasks.findOne({ processId, closedAt: null });
    for (; task === null; task = await this.store.tasks.findOne({ processId, closedAt: null }))
      await pause(20);
    await this.send(completeTask, { taskId: task.taskId, answer: { decision, note: null } });
  }

  async pause(): Promise<void> {
    await this.send(holdProcess, { cause: 'internal', reason: '客户要求核对', evidence: null });
  }

  async resume(): Promise<void> {
    await this.send(resumeProcess, { note: null });
  }

  async cancel(): Promise<void> {
    await this.send(cancelProcess, { reason: '客户撤单' });
  }

  /** How it ended; waits for it. */
  async end(): Promise<string> {
    return (await this.handle.result()).state;
  }

  private async send<Request extends object>(
    update: UpdateDefinition<unknown, [Request]>,
    request: Omit<Request, 'by'>,
  ): Promise<void> {
    const by = person(this.start.managerId);
    await this.handle.executeUpdate(update, { args: [{ ...request, by } as unknown as Request] });
  }
}
