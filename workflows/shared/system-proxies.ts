import {
  type ActivityInterfaceFor,
  type ActivityOptions,
  proxyActivities,
  workflowInfo,
} from '@temporalio/workflow';
import type { OutsideSystem } from '../../domain/process/outside-system';
import { systemQueue } from './contract';
import type { Patience } from './system-call';

/** What every call of an outside system is tried by. */
export const systemRetries = {
  startToCloseTimeout: '15 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
} as const satisfies ActivityOptions;

/** What still fails then is an incident that IT support sees (O2A-6); the process itself goes on trying. */
const briefly = '45 seconds';

/** The activities of an outside system, tried for a moment or until it is back, on the system's own task queue. Call inside a workflow. */
export function systemProxies<A>(
  system: OutsideSystem,
  summary: string,
): Readonly<Record<Patience, ActivityInterfaceFor<A>>> {
  const taskQueue = systemQueue(workflowInfo().taskQueue, system);
  const usual = { ...systemRetries, taskQueue, summary };
  return {
    brief: proxyActivities<A>({ ...usual, scheduleToCloseTimeout: briefly }),
    patient: proxyActivities<A>(usual),
  };
}
