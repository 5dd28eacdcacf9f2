import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { createBillingClient } from '../../activities/adapters/billing-client';
import { createCrmClient } from '../../activities/adapters/crm-client';
import { createNetworkClient } from '../../activities/adapters/network-client';
import { SystemUnavailable } from '../../activities/adapters/system-unavailable';
import type { Config } from '../../config/config';
import { ApiClient } from '../client/api-client';
import { DemoApi } from './demo-api';
import { failEverything } from './fail-everything';
import type { Stage } from './story';

const patienceMs = 30_000;
const askAgainMs = 200;

/** An outside system may be set to have faults, or be starting: it is asked again. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof SystemUnavailable) || Date.now() > until) throw error;
      await pause(askAgainMs);
    }
  }
}

/** The stage in a house: its API, its outside systems over their own HTTP, its Temporal for counting events. */
export function stageOf({ api, systems, temporal }: Config, say: (line: string) => void): Stage {
  const { timeoutMs } = systems;
  const callbackUrl = `${api.publicUrl}/callbacks/network-activation`;
  const network = createNetworkClient({ baseUrl: systems.network.url, timeoutMs, callbackUrl });
  const billing = createBillingClient({ baseUrl: systems.billing.url, timeoutMs });
  const crm = createCrmClient({ baseUrl: systems.crm.url, timeoutMs });
  return {
    api: new DemoApi(new ApiClient(api.publicUrl, patienceMs)),
    systems: {
      network: { look: (orderNo) => patiently(() => network.look(orderNo)) },
      billing: { look: (orderNo) => patiently(() => billing.look(orderNo)) },
      crm: { look: (orderNo) => patiently(() => crm.look(orderNo)) },
    },
    failBilling: () => failEverything(systems.billing.url),
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
