import path from 'node:path';
import { type NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { Client } from '@temporalio/client';
import type { OutsideSystem } from '../domain/process/outside-system';
import { createAccountActivities } from '../activities/account-activities';
import { createBatchActivities, signEveryMs } from '../activities/batch/batch-activities';
import type { StartUnlessAbandoned } from '../activities/batch/batch-ports';
import { type WatchContract, createContractActivities } from '../activities/contract/contract-activities';
import { createBillingActivities } from '../activities/billing-activities';
import { type TellProcess, createCalendarActivities } from '../activities/calendar-activities';
import {
  createCessationActivities,
  createExitRecordActivities,
  createSettlementActivities,
} from '../activities/exit/exit-activities';
import { createCrmActivities } from '../activities/crm-activities';
import { createNetworkActivities } from '../activities/network-activities';
import { type ProcessesPort, createProcessActivities } from '../activities/process-activities';
import { createRecordActivities } from '../activities/record-activities';
import { createSolutionActivities } from '../activities/solution-activities';
import type { Config } from '../config/config';
import { updateIdOf } from '../gateway/calendar-change';
import { createGateway } from '../gateway/gateway';
import { orderOpening } from '../gateway/order-opening';
import { watchOpeningFor } from '../intake/watch-opening-for';
import { batchQueue } from '../workflows/batch/contract';
import { type ProcessMover, createProcessMover } from '../gateway/process-mover';
import { applyCalendar, systemQueue } from '../workflows/shared/contract';
import type { Ports } from './ports';
import { createProcessesPort } from './processes-port';

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
    activities: {
      ...createRecordActivities(ports.records),
      ...createAccountActivities(ports.accounts, moverOf(options)),
      ...createCalendarActivities(ports.calendars, tellingBy(options)),
      ...createProcessActivities(processesOf(options)),
      ...createExitRecordActivities(ports.exits),
      ...createSolutionActivities(ports.solutions),
      ...createContractActivities(ports.contracts, watchingBy(options)),
    },
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
    system('network', {
      ...createNetworkActivities(ports.network),
      ...createCessationActivities(ports.network),
    }),
    system('billing', {
      ...createBillingActivities(ports.billing),
      ...createSettlementActivities(ports.billing),
    }),
    system('crm', createCrmActivities(ports.crm)),
    batchWorker(options, common),
  ]);
}

/** How long a process has to take a change before it is tried again. */
const answerWithinMs = 30_000;

/** Batches start orders through the gateway like everybody else, and wait for it on a queue of their own. */
function batchWorker(options: WorkersOptions, common: object): Promise<Worker> {
  const { connection, namespace, queue, ports } = options;
  const gateway = createGateway(new Client({ connection, namespace }), queue, answerWithinMs);
  // A worker that ends does not wait for an answer: the order is asked for again under its number.
  const start: StartUnlessAbandoned = async (order, abandoned) =>
    await connection.withAbortSignal(abandoned, async () => await gateway.start(orderOpening(order)));
  return Worker.create({
    ...common,
    connection,
    namespace,
    taskQueue: batchQueue(queue),
    activities: createBatchActivities(ports.batches, start),
    maxConcurrentActivityTaskExecutions: options.concurrentCalls,
    // Or signs of life would wait for most of the time in which one must come.
    maxHeartbeatThrottleInterval: signEveryMs,
  });
}

function moverOf({ connection, namespace, queue }: WorkersOptions): ProcessMover {
  return createProcessMover(createGateway(new Client({ connection, namespace }), queue, answerWithinMs));
}

function processesOf({ connection, namespace, queue, ports }: WorkersOptions): ProcessesPort {
  const gateway = createGateway(new Client({ connection, namespace }), queue, answerWithinMs);
  return createProcessesPort(gateway, ports.intake, () => new Date().toISOString());
}

function watchingBy({ connection, namespace, queue, ports }: WorkersOptions): WatchContract {
  const gateway = createGateway(new Client({ connection, namespace }), queue, answerWithinMs);
  return async (wanted) =>
    await gateway.start(await watchOpeningFor(wanted, ports.intake, new Date().toISOString()));
}

function tellingBy({ connection, namespace, queue }: WorkersOptions): TellProcess {
  const gateway = createGateway(new Client({ connection, namespace }), queue, answerWithinMs);
  return async (processId, calendar, change) => {
    const request = { by: change.by, calendar, reason: change.reason };
    await gateway.update(applyCalendar, processId, request, updateIdOf(change), 'process-closed');
  };
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
