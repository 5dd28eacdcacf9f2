import { setTimeout as pause } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { type Client, WithStartWorkflowOperation } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import { type WaitingActivity, waitingActivityOf } from '../../activities/callback-ref';
import type { Instant } from '../../domain/calendar/working-calendar';
import { managerChangeWorkflowType } from '../../workflows/manager-change/contract';
import type { ManagerChangeStart } from '../../domain/manager-change/manager-change';
import type { OrderStart } from '../../domain/order/order';
import { processIdOf } from '../../domain/process/process-kind';
import { createGateway } from '../../gateway/gateway';
import { type Opening, startOptions } from '../../gateway/opening';
import { migrate } from '../../storage/migrations/migrate';
import { type Store, openStore } from '../../storage/store';
import { type Views, createViews } from '../../storage/views/views';
import { createWorkers } from '../../workers/create-workers';
import { createOwnPorts } from '../../workers/ports';
import { orderWorkflowType } from '../../workflows/order/contract';
import { acknowledgeProcess } from '../../workflows/shared/contract';
import { BegunChange } from './begun-change';
import { FakeBilling } from './fakes/fake-billing';
import { FakeCrm } from './fakes/fake-crm';
import { FakeNetwork } from './fakes/fake-network';
import { freshDatabase } from './mongo';
import { OpenedCase } from './opened-case';
import { PlacedOrder } from './placed-order';
import { testConnection, testWorkerConnection } from './temporal';
import { testVariable } from './test-environment';

/** A whole house for workflow tests: real Temporal, real MongoDB, our workers; the outside systems are fakes that keep state. */
export class House {
  readonly network = new FakeNetwork();
  readonly billing = new FakeBilling();
  readonly crm = new FakeCrm();
  private stops: (() => Promise<unknown>)[] = [];
  private startWorkers: () => Promise<void> = async () => {};
  private stopWorkers: () => Promise<void> = async () => {};
  readonly queue = `test-${randomUUID()}`;

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
    const store = await openStore({ url: database.url, database: database.db.databaseName, poolSize: 20 });
    const house = new House(client, skippingClient, store, createViews(store));
    const native = await testWorkerConnection();
    house.startWorkers = async () => {
      house.stopWorkers = await house.work(native, namespace, cachedWorkflows);
    };
    await house.startWorkers();
    house.stops.push(
      () => house.stopWorkers(),
      () => native.close(),
      () => connection.close(),
      () => store.close(),
      () => database.drop(),
    );
    return house;
  }

  async close(): Promise<void> {
    for (const stop of this.stops) await stop();
  }

  /** Starts the order and waits until it stands in the records. */
  async place(start: OrderStart, client: Client): Promise<PlacedOrder> {
    const workflowId = processIdOf('order', start.orderNo);
    await this.startNew(orderWorkflowType, workflowId, start, client);
    return new PlacedOrder(start, client.workflow.getHandle(workflowId), this.store);
  }

  /** Begins a change of account manager and waits until it stands in the records. It lives in skipped time. */
  async change(start: ManagerChangeStart): Promise<BegunChange> {
    const workflowId = processIdOf('manager-change', start.changeNo);
    await this.startNew(managerChangeWorkflowType, workflowId, start, this.skippingClient);
    return new BegunChange(this.skippingClient.workflow.getHandle(workflowId), this.store);
  }

  /** All workers stop, and others take their places: nothing of what they had in their memory is left. */
  async restartWorkers(): Promise<void> {
    await this.stopWorkers();
    await this.startWorkers();
  }

  private async startNew(
    workflowType: string,
    workflowId: string,
    start: object,
    client: Client,
  ): Promise<void> {
    const operation = new WithStartWorkflowOperation(workflowType, {
      workflowId,
      taskQueue: this.queue,
      args: [start],
      workflowIdConflictPolicy: 'FAIL',
    });
    await client.workflow.executeUpdateWithStart(acknowledgeProcess, { startWorkflowOperation: operation });
  }

  /** Starts a process of any kind and waits until it stands in the records. */
  async begin(opening: Opening): Promise<OpenedCase> {
    await createGateway(this.client, this.queue, 20_000).start(opening);
    return this.opened(opening);
  }

  /** Starts a process that lives in skipped time and was received at a fixed instant, so that its calendar is the same in every run. */
  async beginAt(opening: Opening, receivedAt: Instant): Promise<OpenedCase> {
    const startDelay = Date.parse(receivedAt) - Date.now();
    const options = { ...startOptions(opening, this.queue), startDelay };
    await this.skippingClient.workflow.start(opening.workflowType, options);
    const begun = this.opened(opening);
    await begun.until((events) => events.length > 0);
    return begun;
  }

  private opened({ kind, businessKey }: Opening): OpenedCase {
    return new OpenedCase(this.client.workflow.getHandle(processIdOf(kind, businessKey)), this.store);
  }

  /** Places an order that lives in skipped time and is received at a fixed instant, so that its calendar is the same in every run. */
  async placeAt(start: OrderStart, receivedAt: Instant): Promise<PlacedOrder> {
    const workflowId = processIdOf('order', start.orderNo);
    const received = { ...start, receivedAt };
    await this.skippingClient.workflow.start(orderWorkflowType, {
      workflowId,
      taskQueue: this.queue,
      args: [received],
      startDelay: Date.parse(receivedAt) - Date.now(),
    });
    const order = new PlacedOrder(received, this.client.workflow.getHandle(workflowId), this.store);
    await order.until((events) => events.length > 0);
    return order;
  }

  /** The network reports that it has activated the order, as its callback does. */
  async reportActivation(orderNo: string): Promise<void> {
    await this.client.activity.complete(await this.waitingFor(orderNo), {
      activatedAt: new Date().toISOString(),
    });
  }

  /** The report of an activation has not come in its time. */
  async loseReport(orderNo: string): Promise<void> {
    await this.client.activity.fail(
      await this.waitingFor(orderNo),
      new Error('no report within the time allowed'),
    );
  }

  private async waitingFor(orderNo: string): Promise<WaitingActivity> {
    for (;;) {
      const waiting = waitingActivityOf(this.network.callbackRefs.get(orderNo) ?? '');
      if (waiting !== null) return waiting;
      await pause(20);
    }
  }

  private async work(
    connection: NativeConnection,
    namespace: string,
    cachedWorkflows: number,
  ): Promise<() => Promise<void>> {
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
        ...createOwnPorts(this.store),
        network: this.network,
        billing: this.billing,
        crm: this.crm,
      },
    });
    const running = Promise.all(workers.map((worker) => worker.run()));
    return async () => {
      for (const worker of workers) worker.shutdown();
      await running;
    };
  }
}
