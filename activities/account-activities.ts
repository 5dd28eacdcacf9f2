import type { CustomerContact } from '../domain/process/event';
import type { PersonActor } from '../domain/process/actor';
import type { MovedCustomer } from '../domain/manager-change/manager-change';

/** Customers to be moved from one manager to another, page by page in the order of their numbers. */
export interface CustomerMove {
  readonly changeNo: string;
  readonly from: string;
  readonly to: string;
  /** Null for all the old manager has. */
  readonly customerNos: readonly string[] | null;
  readonly by: string;
  readonly reason: string;
  /** The last customer of the page before; '' for the first page. */
  readonly after: string;
}

/** The open processes of some customers, to be given another manager. */
export interface ProcessMove {
  readonly changeNo: string;
  readonly customerNos: readonly string[];
  readonly to: string;
  readonly by: PersonActor;
  readonly reason: string;
  /** The last process of the page before; '' for the first page. */
  readonly after: string;
}

/** What customers were told, to be kept in the contact log of each. */
export interface Telling extends CustomerContact {
  readonly changeNo: string;
  readonly customerNos: readonly string[];
  readonly by: string;
  readonly at: string;
}

/** Where customers are kept (storage/ implements it). All of it may be repeated. */
export interface AccountsPort {
  /** Moves a page of customers, each with its change on the record first; a page that was moved before is answered again. */
  moveCustomers(move: CustomerMove): Promise<readonly MovedCustomer[]>;
  /** Ids of open processes of another manager, of those of these customers that `managerId` has; in order, `limit` at most. */
  processesOfOthers(
    customerNos: readonly string[],
    managerId: string,
    after: string,
    limit: number,
  ): Promise<readonly string[]>;
  noteTelling(telling: Telling): Promise<void>;
}

/** The way to the processes (gateway/ implements it). */
export interface ProcessesPort {
  /** Gives a process another manager, once for each `updateId`. False when it is over. */
  changeManager(
    processId: string,
    request: { readonly by: PersonActor; readonly to: string; readonly reason: string },
    updateId: string,
  ): Promise<boolean>;
}

export interface MovedProcesses {
  /** Which have moved. One that is looked for again may be named again: count it once. */
  readonly moved: readonly string[];
  readonly over: number;
  readonly last: string | null;
}

export interface AccountActivities {
  moveCustomers(move: CustomerMove): Promise<readonly MovedCustomer[]>;
  /** Moves a page of open processes: which have moved, how many were over; `last` is null behind the last page. */
  moveProcesses(move: ProcessMove): Promise<MovedProcesses>;
  noteTelling(telling: Telling): Promise<void>;
}

/** As many processes as are moved at once: each is a message, answered when it stands in the records. */
const atOnce = 10;

export function createAccountActivities(accounts: AccountsPort, processes: ProcessesPort): AccountActivities {
  return {
    moveCustomers: async (move) => await accounts.moveCustomers(move),
    moveProcesses: async ({ changeNo, customerNos, to, by, reason, after }) => {
      const open = await accounts.processesOfOthers(customerNos, to, after, atOnce);
      const moved = await Promise.all(
        open.map((processId) =>
          processes.changeManager(processId, { by, to, reason }, `manager-change:${changeNo}`),
        ),
      );
      const ids = open.filter((_id, n) => moved[n] === true);
      return { moved: ids, over: open.length - ids.length, last: open.at(-1) ?? null };
    },
    noteTelling: async (telling) => await accounts.noteTelling(telling),
  };
}
