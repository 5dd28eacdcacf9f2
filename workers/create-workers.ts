import path from 'node:path';
import { type NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import type { OutsideSystem } from '../domain/process/outside-system';
import { createBillingActivities } from '../activities/billing-activities';
import { createCrmActivities } from '../activities/crm-activities';
import { createNetworkActivities } from '../activities/network-activities';
import { createRecordActivities } from '../activities/record-activities';
import type { Config } from '../config/config';
import { systemQueue } from '../workflows/shared/contract';
import type { Ports } from './ports';

/** What the workers are made with. */
export interface WorkersOptions {
  readonly connection: NativeConnection;
  readonly namespace: string;
  /** The queue of the processes; the systems' queues are named after it. */
  readonly queue: string;
  readonly settings: Config['worker'];
  readonly concurrentCalls: number;
  readonly ports: Ports;
}

/**
 * One worker for processes and their records, and one for each outside system: a system that hangs fills its own worker and nobody
 * else's (bulkhead).
 */
export async function createWorkers(options: WorkersOptions): Promise<readonly Worker[]> {
  const { connection, namespace, queue, settings, ports } = options;
  const common: Pick<WorkerOptions, 'connection' | 'namespace' | 'shutdownGraceTime' | 'shutdownForceTime'> =
    {
      connection,
      namespace,
      shutdownGraceTime: settings.shutdownGraceMs,
      shutdownForceTime: settings.shutdownGraceMs + 5_000,
    };
  const processes = Worker.create({
    ...common,
    ...versioning(settings),
    ...workflowCode(settings.workflowBundle),
    taskQueue: queue,
    activities: { ...createRecordActivities(ports.records) },
    maxCachedWorkflows: settings.cachedWorkflows,
    maxConcurrentWorkflowTaskExecutions: settings.workflowTasks,
    maxConcurrentLocalActivityExecutions: settings.localActivities,
    maxConcurrentActivityTaskExecutions: settings.activities,
  });
  const system = (name: OutsideSystem, activities: object): Promise<Worker> =>
    Worker.create({
      ...common,
      taskQueue: systemQueue(queue, name),
      activities,
      maxConcurrentActivityTaskExecutions: options.concurrentCalls,
    });
  return await Promise.all([
    processes,
    system('network', createNetworkActivities(ports.network)),
    system('billing', createBillingActivities(ports.billing)),
    system('crm', createCrmActivities(ports.crm)),
  ]);
}

function workflowCode(bundle: string | null): Pick<WorkerOptions, 'workflowBundle' | 'workflowsPath'> {
  return bundle === null
    ? { workflowsPath: path.join(__dirname, '..', 'workflows', 'index.ts') }
    : { workflowBundle: { codePath: bundle } };
}

/** Open processes stay with the build they were started on; new ones start on the current one. */
function versioning({
  buildId,
  deploymentName,
}: Config['worker']): Pick<WorkerOptions, 'workerDeploymentOptions'> {
  if (buildId === null) return {};
  return {
    workerDeploymentOptions: {
      useWorkerVersioning: true,
      version: { deploymentName, buildId },
      defaultVersioningBehavior: 'PINNED',
    },
  };
}
