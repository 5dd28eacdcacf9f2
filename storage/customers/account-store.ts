import type { ChangeLog } from '../change-log';
import type { Store } from '../store';
import { type ContractStore, createContractStore } from './contract-store';
import { type CustomerStore, createCustomerStore } from './customer-store';
import { type FileStore, createFileStore } from './file-store';
import { type LogStore, createLogStore } from './log-store';
import { type ManagerClaims, createManagerClaims } from './manager-claims';

/** Writes everything of customers (CUS-1…CUS-3), each change on the record first (storage/change-log.ts). */
export interface AccountStore {
  readonly customers: CustomerStore;
  readonly files: FileStore;
  readonly contracts: ContractStore;
  readonly log: LogStore;
  readonly managerClaims: ManagerClaims;
}

export function createAccountStore(store: Store, changes: ChangeLog): AccountStore {
  return {
    customers: createCustomerStore(store, changes),
    files: createFileStore(store, changes),
    contracts: createContractStore(store, changes),
    log: createLogStore(store, changes),
    managerClaims: createManagerClaims(store),
  };
}
