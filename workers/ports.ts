import { createBillingClient } from '../activities/adapters/billing-client';
import { createCrmClient } from '../activities/adapters/crm-client';
import { createNetworkClient } from '../activities/adapters/network-client';
import type { BillingPort, CrmPort, NetworkPort } from '../activities/ports';
import type { RecordPort } from '../activities/record-activities';
import type { Config } from '../config/config';
import { createRecordWriter } from '../storage/records/record-writer';
import type { Store } from '../storage/store';

/** Everything the activities reach the world through. */
export interface Ports {
  readonly records: RecordPort;
  readonly network: NetworkPort;
  readonly billing: BillingPort;
  readonly crm: CrmPort;
}

/** The real ports: our records in MongoDB, the outside systems over HTTP. */
export function createPorts({ systems, api }: Pick<Config, 'systems' | 'api'>, store: Store): Ports {
  const { timeoutMs, network, billing, crm } = systems;
  const callbackUrl = `${api.publicUrl}/callbacks/network-activation`;
  return {
    records: createRecordWriter(store),
    network: createNetworkClient({ baseUrl: network.url, timeoutMs, callbackUrl }),
    billing: createBillingClient({ baseUrl: billing.url, timeoutMs }),
    crm: createCrmClient({ baseUrl: crm.url, timeoutMs }),
  };
}
