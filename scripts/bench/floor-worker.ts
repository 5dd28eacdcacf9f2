import path from 'node:path';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { loadConfig } from '../../config/config';
import { floorActivities } from './floor-activities';
import { floorCallsQueue, floorQueue } from './floor-contract';

/** Runs the floor's workers, set up like ours, until asked to stop. */
async function main(): Promise<void> {
  const { temporal, worker, systems } = loadConfig(process.env);
  Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: ['SIGINT', 'SIGTERM'] });
  const connection = await NativeConnection.connect({ address: temporal.address });
  const common = { connection, namespace: temporal.namespace };
  const workers = await Promise.all([
    Worker.create({
      ...common,
      taskQueue: floorQueue,
      workflowsPath: path.join(__dirname, 'floor-workflow.ts'),
      maxCachedWorkflows: worker.cachedWorkflows,
      maxConcurrentWorkflowTaskExecutions: worker.workflowTasks,
    }),
    Worker.create({
      ...common,
      taskQueue: floorCallsQueue,
      activities: { ...floorActivities },
      maxConcurrentActivityTaskExecutions: systems.concurrentCalls,
    }),
  ]);
  const running = Promise.all(workers.map((one) => one.run()));
  process.send?.('ready');
  try {
    await running;
  } finally {
    await connection.close();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
