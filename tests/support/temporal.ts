import {
  Client,
  Connection,
  type Workflow,
  type WorkflowHandleWithFirstExecutionRunId,
} from '@temporalio/client';
import type { WorkflowStartOptions } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { skippingTime } from './skipping-time';
import { testVariable } from './test-environment';

/** A way into the test run's Temporal. Close `connection` in `afterAll`. */
export interface TestConnection {
  readonly connection: Connection;
  /** Starts workflows that live in real time. */
  readonly client: Client;
  /** Starts workflows whose waiting times are skipped by the server, whichever way they are started. */
  readonly skippingClient: Client;
  readonly address: string;
  readonly namespace: string;
}

const namespace = 'default';

/** Connects a client to the test run's Temporal. */
export async function testConnection(): Promise<TestConnection> {
  const address = testVariable('TEST_TEMPORAL_ADDRESS');
  const connection = await Connection.connect({ address });
  return {
    connection,
    client: new Client({ connection, namespace }),
    skippingClient: new Client({ connection: skippingTime(connection), namespace }),
    address,
    namespace,
  };
}

let quiet = false;

/** A connection for workers, whose everyday log lines are left out. Close it after their shutdown. */
export async function testWorkerConnection(): Promise<NativeConnection> {
  if (!quiet) Runtime.install({ logger: new DefaultLogger('ERROR') });
  quiet = true;
  return await NativeConnection.connect({ address: testVariable('TEST_TEMPORAL_ADDRESS') });
}

/** The workflows of this repository, bundled once for the whole run; pass it to `Worker.create` as `workflowBundle`. */
export function testWorkflowBundle(): { codePath: string } {
  return { codePath: testVariable('TEST_WORKFLOW_BUNDLE') };
}

/** Starts one workflow whose waiting times (timers, start delay, retry back-off) are skipped by the server. */
export async function startSkippingTime<T extends Workflow>(
  client: Client,
  workflowType: string | T,
  options: WorkflowStartOptions<T>,
): Promise<WorkflowHandleWithFirstExecutionRunId<T>> {
  const skipping = new Client({
    connection: skippingTime(client.connection),
    namespace: client.options.namespace,
    dataConverter: client.options.loadedDataConverter,
  });
  return await skipping.workflow.start(workflowType, options);
}
