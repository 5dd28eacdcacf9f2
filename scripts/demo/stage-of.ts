import { Client, Connection } from '@temporalio/client';
import { createBillingClient } from '../../activities/adapters/billing-client';
import { createCrmClient } from '../../activities/adapters/crm-client';
import { createNetworkClient } from '../../activities/adapters/network-client';
import type { Config } from '../../config/config';
import { ApiClient } from '../client/api-client';
import { DemoApi } from './demo-api';
import type { Stage } from './story';

const patienceMs = 30_000;

/** The stage in a house: its API, its outside systems over their own HTTP, its Temporal for counting events. */
export function stageOf({ api, systems, temporal }: Config, say: (line: string) => void): Stage {
  const { timeoutMs } = systems;
  const callbackUrl = `${api.publicUrl}/callbacks/network-activation`;
  return {
    api: new DemoApi(new ApiClient(api.publicUrl, patienceMs)),
    systems: {
      network: createNetworkClient({ baseUrl: systems.network.url, timeoutMs, callbackUrl }),
      billing: createBillingClient({ baseUrl: systems.billing.url, timeoutMs }),
      crm: createCrmClient({ baseUrl: systems.crm.url, timeoutMs }),
    },
    historyLength: async (workflowId) => {
      const connection = await Connection.connect({ address: temporal.address });
      try {
        const handle = new Client({ connection, namespace: temporal.namespace }).workflow.getHandle(
          workflowId,
        );
        await handle.result();
        return (await handle.describe()).historyLength;
      } finally {
        await connection.close();
      }
    },
    say,
  };
}
