import { defineUpdate } from '@temporalio/workflow';

/** The task queue of the floor's workflow; its calls have their own, as ours have. */
export const floorQueue = 'bench-floor';

export const floorCallsQueue = `${floorQueue}-calls`;

export const floorWorkflowType = 'floorOrder';

/** Answers with the tasks that are open as soon as some are. */
export const openFloorTasks = defineUpdate<readonly number[]>('openFloorTasks');

/** Completes a task; answers with the tasks that are open then, when there are any, or none at the end. */
export const completeFloorTask = defineUpdate<readonly number[], [number]>('completeFloorTask');
