import { randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import { Worker } from '@temporalio/worker';
import {
  startSkippingTime,
  type TestConnection,
  testConnection,
  testWorkerConnection,
} from '../support/temporal';
import { goOn, waiting, waitingAfterGoOn, waitingOftenForADay } from '../support/workflows/waiting';

const DAY_MS = 86_400_000;

describe('time in workflow tests', () => {
  const taskQueue = `waiting-${randomUUID()}`;
  let test: TestConnection;
  let workerConnection: NativeConnection;
  let worker: Worker;
  let running: Promise<void>;

  beforeAll(async () => {
    test = await testConnection();
    workerConnection = await testWorkerConnection();
    worker = await Worker.create({
      connection: workerConnection,
      taskQueue,
      workflowsPath: require.resolve('../support/workflows/waiting'),
    });
    running = worker.run();
  });

  afterAll(async () => {
    worker.shutdown();
    await running;
    await workerConnection.close();
    await test.connection.close();
  });

  it('lets five days pass while the test waits seconds', async () => {
    const handle = await startSkippingTime(test.client, waiting, {
      workflowId: randomUUID(),
      taskQueue,
      args: ['5 days'],
    });

    const { began, ended } = await handle.result();

    expect(Date.parse(ended) - Date.parse(began)).toBeGreaterThanOrEqual(5 * DAY_MS);
  });

  it('begins on the same calendar date in every run when the start is delayed to a fixed instant', async () => {
    const monday = '2031-03-03T01:00:00.000Z';
    const handle = await startSkippingTime(test.client, waiting, {
      workflowId: randomUUID(),
      taskQueue,
      args: ['1 hour'],
      startDelay: Date.parse(monday) - Date.now(),
    });

    const { began } = await handle.result();

    expect(began.slice(0, 16)).toBe(monday.slice(0, 16));
  });

  it('skips more often than the server does by default', async () => {
    const handle = await startSkippingTime(test.client, waitingOftenForADay, {
      workflowId: randomUUID(),
      taskQueue,
      args: [300],
    });

    await expect(handle.result()).resolves.toBe(300);
  });

  it('skips in a workflow that an update started', async () => {
    const start = new WithStartWorkflowOperation(waitingAfterGoOn, {
      workflowId: randomUUID(),
      taskQueue,
      args: ['5 days'],
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    await test.skippingClient.workflow.executeUpdateWithStart(goOn, { startWorkflowOperation: start });

    await expect((await start.workflowHandle()).result()).resolves.toBeUndefined();
  });

  it('leaves a workflow of the plain client in real time', async () => {
    const handle = await test.client.workflow.start(waiting, {
      workflowId: randomUUID(),
      taskQueue,
      args: ['5 days'],
    });
    await startSkippingTime(test.client, waiting, {
      workflowId: randomUUID(),
      taskQueue,
      args: ['5 days'],
    }).then((other) => other.result());

    expect((await handle.describe()).status.name).toBe('RUNNING');

    await handle.terminate();
  });
});
