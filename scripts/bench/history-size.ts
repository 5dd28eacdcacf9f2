import type { Client } from '@temporalio/client';

/** What an order leaves in Temporal, on average. */
export interface HistorySize {
  readonly events: number;
  readonly bytes: number;
}

/** The average history of closed workflows. */
export async function averageHistory(client: Client, workflowIds: readonly string[]): Promise<HistorySize> {
  const sizes = await Promise.all(
    workflowIds.map(async (workflowId) => {
      const { historyLength, historySize } = await client.workflow.getHandle(workflowId).describe();
      return { events: historyLength, bytes: historySize ?? 0 };
    }),
  );
  return {
    events: average(sizes.map(({ events }) => events)),
    bytes: average(sizes.map(({ bytes }) => bytes)),
  };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
