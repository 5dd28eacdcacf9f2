import { randomUUID } from 'node:crypto';
import { type Client, WithStartWorkflowOperation, type WorkflowHandle } from '@temporalio/client';
import { type NativeConnection } from '@temporalio/worker';
import type { Json } from '../../domain/json';
import type { OrderTaskName } from '../../domain/order/answers';
import type { OrderStart } from '../../domain/order/order';
import { processIdOf } from '../../domain/process/process-kind';
import type { ProcessView } from '../../domain/process/process-view';
import type { TaskView } from '../../domain/process/human-task';
import { migrate } from '../../storage/migrations/migrate';
import { createRecordWriter } from '../../storage/records/record-writer';
import { type Store, openStore } from '../../storage/store';
import { type Views, createViews } from '../../storage/views/views';
import { createWorkers } from '../../workers/create-workers';
import { orderWorkflowType } from '../../workflows/order/contract';
import { acknowledgeProcess, completeTask, describeProcess } from '../../workflows/shared/contract';
import { goodAnswers } from './answers';
import { FakeBilling } from './fakes/fake-billing';
import { FakeCrm } from './fakes/fake-crm';
import { FakeNetwork } from './fakes/fake-network';
import { freshDatabase } from './mongo';
import { doerOf } from './people';
import { testConnection, testWorkerConnection } from './temporal';
import { testVariable } from './test-environment';

/** A whole house for workflow tests: real Temporal, real MongoDB, our workers; the outside systems are fakes that keep state. */
export class House {
  readonly network = new FakeNetwork();
  readonly billing = new FakeBilling();
  readonly crm = new FakeCrm();
  private stops: (() => Promise<unknown>)[] = [];
  private readonly queue = `test-${randomUUID()}`;

  private constructor(
    readonly client: Client,
    readonly skippingClient: Client,
    readonly store: Store,
    readonly views: Views,
  ) {}

  static async open(cachedWorkflows: number): Promise<House> {
    const database = await freshDatabase();
    await migrate(database.db);
    const { client, skippingClient, connection, namespace } = await testConnection();
    const store = await openStore(database.url, database.db.databaseName);
    const house = new House(client, skippingClient, store, createViews(store));
    const native = await testWorkerConnection();
    await house.work(native, namespace, cachedWorkflows);
    house.stops.push(() => native.close(), () => connection.close(), () => store.close(), () => database.drop());
    return house;
  }

  async close(): Promise<void> {
    for (const stop of this.stops) await stop();
  }

  /** Starts the order and waits until it stands in the records. */
  async place(start: OrderStart, client: Client): Promise<PlacedOrder> {
    const workflowId = processIdOf('order', start.orderNo);
    const operation = new WithStartWorkflowOperation(orderWorkflowType, {
      workflowId,
      taskQueue: this.queue,
      args: [start],
      workflowIdConflictPolicy: 'FAIL',
    });
    await client.workflow.executeUpdateWithStart(acknowledgeProcess, { startWorkflowOperation: operation });
    return new PlacedOrder(client.workflow.getHandle(workflowId), this.store);
  }

  private async work(connection: NativeConnection, namespace: string, cachedWorkflows: number): Promise<void> {
    const workers = await createWorkers({
      connection,
      namespace,
      queue: this.queue,
      settings: {
        deploymentName: 'test',
        buildId: null,
        workflowBundle: testVariable('TEST_WORKFLOW_BUNDLE'),
        cachedWorkflows,
        workflowTasks: 20,
        localActivities: 50,
        activities: 20,
        shutdownGraceMs: 1_000,
        metricsPort: null,
      },
      concurrentCalls: 20,
      ports: {
        records: createRecordWriter(this.store),
        network: this.network,
        billing: this.billing,
        crm: this.crm,
      },
    });
    const running = Promise.all(workers.map((worker) => worker.run()));
    this.stops.push(async () => {
      for (const worker of workers) worker.shutdown();
      await running;
    });
  }
}

/** An order that was placed, and the people who work on it. */
export class PlacedOrder {
  constructor(
    readonly handle: WorkflowHandle,
    private readonly store: Store,
  ) {}

  /** As the workflow itself sees it. */
  async view(): Promise<ProcessView> {
    return await this.handle.query(describeProcess);
  }

  /** Its open tasks, as the inbox has them. */
  async openTasks(): Promise<TaskView[]> {
    return await this.store.tasks.find({ processId: this.handle.workflowId, closedAt: null }).sort({ seq: 1 }).toArray();
  }

  /** The one open task of a name (the first, if there are several). Waits for it where a system is still busy. */
  async task(name: OrderTaskName): Promise<TaskView> {
    for (;;) {
      const found = (await this.openTasks()).find((task) => task.name === name);
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Somebody who may completes a task, with the answer given or a good one. */
  async complete(name: OrderTaskName, answer: Json | null): Promise<TaskView> {
    const task = await this.task(name);
    const given = answer ?? (goodAnswers[name](new Date().toISOString()) as unknown as Json);
    return await this.handle.executeUpdate(completeTask, {
      args: [{ taskId: task.taskId, by: doerOf(task), answer: given }],
    });
  }

  /** Everybody completes what is theirs, with good answers, until `name` is open. */
  async workUntil(name: OrderTaskName): Promise<void> {
    for (;;) {
      const [task] = await this.openTasks();
      if (task?.name === name) return;
      if (task === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
      else await this.complete(task.name as OrderTaskName, null);
    }
  }
}
