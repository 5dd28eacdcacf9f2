import { createBillingClient } from '../activities/adapters/billing-client';
import { createCrmClient } from '../activities/adapters/crm-client';
import { createNetworkClient } from '../activities/adapters/network-client';
import type { BillingPort, CrmPort, NetworkPort } from '../activities/ports';
import type { ContractsPort } from '../activities/contract/contract-activities';
import type { CalendarPort } from '../activities/calendar-activities';
import type { AccountsPort } from '../activities/account-activities';
import type { SolutionLibrary } from '../activities/solution-activities';
import type { ExitRecords } from '../activities/exit/exit-ports';
import { createServiceViews } from '../storage/exits/service-views';
import { createExitRecords } from '../storage/exits/exit-records';
import type { RecordPort } from '../activities/record-activities';
import type { BatchRecords } from '../activities/batch/batch-ports';
import { createBatchRecords } from '../storage/batch/batch-records';
import type { Config } from '../config/config';
import { catalogue } from '../domain/catalogue/catalogue';
import { firstDecisionTables } from '../domain/authorisation/first-authorisation';
import { firstTables } from '../domain/limits/limit-tables';
import type { IntakeFacts } from '../intake/intake';
import { createChangeLog } from '../storage/change-log';
import { createContractRecords } from '../storage/contracts/contract-records';
import { createDecisionTables } from '../storage/decision-tables/decision-tables';
import { createAccountMoves } from '../storage/customers/account-moves';
import { createRecordWriter } from '../storage/records/record-writer';
import { createCalendarPort } from '../storage/reference/calendar-applications';
import { createLimitTables } from '../storage/reference/limit-tables';
import type { Store } from '../storage/store';
import { createProcessViews } from '../storage/views/process-views';
import { createSolutionLibrary } from '../storage/solutions/solution-library';
import { createReferenceViews } from '../storage/views/reference-views';

/** Our own records and processes, as activities reach them. */
export interface OwnPorts {
  readonly records: RecordPort;
  readonly calendars: CalendarPort;
  readonly accounts: AccountsPort;
  readonly batches: BatchRecords;
  readonly exits: ExitRecords;
  readonly solutions: SolutionLibrary;
  readonly contracts: ContractsPort;
  /** What a process asked for by another one is checked against. */
  readonly intake: IntakeFacts;
}

/** The outside systems. */
export interface SystemPorts {
  readonly network: NetworkPort;
  readonly billing: BillingPort;
  readonly crm: CrmPort;
}

/** Everything the activities reach the world through. */
export type Ports = OwnPorts & SystemPorts;

/** Our own records in MongoDB. */
export function createOwnPorts(store: Store): OwnPorts {
  const changes = createChangeLog(store, () => new Date());
  const tables = createLimitTables(store, changes, firstTables(Object.values(catalogue)));
  return {
    records: createRecordWriter(store),
    calendars: createCalendarPort(store),
    accounts: createAccountMoves(store, changes),
    batches: createBatchRecords(store),
    exits: createExitRecords(store, changes),
    solutions: createSolutionLibrary(store),
    contracts: createContractRecords(store, changes, tables),
    intake: {
      reference: createReferenceViews(store),
      services: createServiceViews(store),
      processes: createProcessViews(store),
      tables,
      decisions: createDecisionTables(store, changes, firstDecisionTables),
      catalogue,
    },
  };
}

/** The real ports: our records in MongoDB, the outside systems over HTTP. */
export function createPorts({ systems, api }: Pick<Config, 'systems' | 'api'>, store: Store): Ports {
  const { timeoutMs, network, billing, crm } = systems;
  const callbackUrl = `${api.publicUrl}/callbacks/network-activation`;
  return {
    ...createOwnPorts(store),
    network: createNetworkClient({ baseUrl: network.url, timeoutMs, callbackUrl }),
    billing: createBillingClient({ baseUrl: billing.url, timeoutMs }),
    crm: createCrmClient({ baseUrl: crm.url, timeoutMs }),
  };
}
