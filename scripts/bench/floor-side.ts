import { randomUUID } from 'node:crypto';
import { type Client, WithStartWorkflowOperation } from '@temporalio/client';
import { completeFloorTask, floorQueue, floorWorkflowType, openFloorTasks } from './floor-contract';
import { orderShape } from './shape';
import { HandoverWatch, type Side } from './side';

/** The platform's floor, driven by updates through the plain client; started by update-with-start, as our orders are. */
export function floorSide(client: Client): Side {
  return {
    runOrder: async (pace) => {
      const workflowId = `bench-floor/${randomUUID()}`;
      const startWorkflowOperation = new WithStartWorkflowOperation(floorWorkflowType, {
        workflowId,
        taskQueue: floorQueue,
        args: [],
        workflowIdConflictPolicy: 'FAIL',
      });
      const watch = new HandoverWatch();
      let open = await client.workflow.executeUpdateWithStart(openFloorTasks, { startWorkflowOperation });
      const handle = client.workflow.getHandle(workflowId);
      for (const [index, { people, calls }] of orderShape.entries()) {
        if (open.length !== people)
          throw new Error(`Step ${index} has ${open.length} open tasks, not ${people}`);
        await pace();
        const completeAll = async (): Promise<readonly number[]> => {
          const answers = await Promise.all(
            open.map((task) => handle.executeUpdate(completeFloorTask, { args: [task] })),
          );
          return answers.reduce(later, []);
        };
        const isLast = index === orderShape.length - 1;
        open = isLast ? await completeAll() : await watch.time(calls, completeAll);
      }
      await handle.result();
      return { workflowId, handoversMs: watch.handoversMs, throughSystemsMs: watch.throughSystemsMs };
    },
  };
}

/** Of two answers the one that tells of later tasks: when two people complete at once, only the last answer knows the next step. */
function later(one: readonly number[], other: readonly number[]): readonly number[] {
  return (other[0] ?? 0) > (one[0] ?? 0) ? other : one;
}
