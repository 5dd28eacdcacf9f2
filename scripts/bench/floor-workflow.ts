import { ApplicationFailure, condition, proxyActivities, setHandler } from '@temporalio/workflow';
import type { FloorActivities } from './floor-activities';
import { completeFloorTask, floorCallsQueue, openFloorTasks } from './floor-contract';
import { orderShape } from './shape';

const { callNothing } = proxyActivities<FloorActivities>({
  taskQueue: floorCallsQueue,
  startToCloseTimeout: '15 seconds',
});

/**
 * What the platform asks for the same business at the least: the same tasks of people, the same calls, one after the other.
 * No records, no clocks, no search attributes, no rules.
 */
export async function floorOrder(): Promise<void> {
  const open = new Set<number>();
  let over = false;
  let tasks = 0;
  const goneOn = async (): Promise<readonly number[]> => {
    await condition(() => open.size > 0 || over);
    return [...open];
  };
  setHandler(openFloorTasks, goneOn);
  setHandler(
    completeFloorTask,
    async (task) => {
      open.delete(task);
      return await goneOn();
    },
    {
      validator: (task) => {
        if (!open.has(task)) throw ApplicationFailure.nonRetryable(`Task ${task} is not open`);
      },
    },
  );
  for (const { people, calls } of orderShape) {
    for (let person = 0; person < people; person += 1) open.add((tasks += 1));
    await condition(() => open.size === 0);
    for (let call = 0; call < calls; call += 1) await callNothing();
  }
  over = true;
}
