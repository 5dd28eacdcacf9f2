import { createBillingClient } from '../activities/adapters/billing-client';
import { createCrmClient } from '../activities/adapters/crm-client';
import { createNetworkClient } from '../activities/adapters/network-client';
import type { BillingPort, CrmPort, NetworkPort } from '../activities/ports';
import type { CalendarPort } from '../activities/calendar-activities';
import type { AccountsPort } from '../activities/account-activities';
import type { RecordPort } from '../activities/record-activities';
import type { BatchRecords } from '../activities/batch/batch-ports';
import { createBatchRecords } from '../storage/batch/batch-records';
import type { Config } from '../config/config';
import { createChangeLog } from '../storage/change-log';
import { createAccountMoves } from '../storage/customers/account-moves';
import { createRecordWriter } from '../storage/records/record-writer';
import { createCalendarPort } from '../storage/reference/calendar-applications';
import type { Store } from '../storage/store';

/** Everything the activities reach the world through. */
export interface Ports {
  readonly records: RecordPort;
  readonly calendars: CalendarPort;
  readonly accounts: AccountsPort;
  readonly batches: BatchRecords;
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
    calendars: createCalendarPort(store),
    accounts: createAccountMoves(
      store,
      createChangeLog(store, () => new Date()),
    ),
    batches: createBatchRecords(store),
    network: createNetworkClient({ baseUrl: network.url, timeoutMs, callbackUrl }),
    billing: createBillingClient({ baseUrl: billing.url, timeoutMs }),
    crm: createCrmClient({ baseUrl: crm.url, timeoutMs }),
  };
}
