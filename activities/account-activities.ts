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

/** Open processes that get another manager, or in which a customer who joined them does. */
export interface ProcessMove {
  readonly changeNo: string;
  readonly from: string;
  readonly to: string;
  /** Those of these customers, their own and those they joined; null: those the old manager was given by name, whoever's they are. */
  readonly customerNos: readonly string[] | null;
  /** The how manieth time they are looked for: what was told then is told anew, for a customer may have joined meanwhile. */
  readonly look: number;
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
  /** Ids of the open processes a move is about, as far as its customers are with the new manager; in order, `limit` at most. */
  processesToMove(move: ProcessMove, limit: number): Promise<readonly string[]>;
  noteTelling(telling: Telling): Promise<void>;
}

/** The way to the processes (gateway/ implements it). */
export interface ProcessesPort {
  /** Tells a process what has moved, once for each `updateId`: what that means for it is its own affair. False when it is over. */
  changeManager(
    processId: string,
    request: {
      readonly by: PersonActor;
      readonly to: string;
      readonly reason: string;
      readonly moved: { readonly managerId: string; readonly customerNos: readonly string[] | null };
    },
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
    moveProcesses: async (move) => {
      const { changeNo, from, to, customerNos, by, reason, look } = move;
      const open = await accounts.processesToMove(move, atOnce);
      const request = { by, to, reason, moved: { managerId: from, customerNos } };
      // Customers of one process may be told of in several parts.
      const which = customerNos?.[0] ?? 'named';
      const updateId = `manager-change:${changeNo}:${which}:${look}`;
      const moved = await Promise.all(
        open.map((processId) => processes.changeManager(processId, request, updateId)),
      );
      const ids = open.filter((_id, n) => moved[n] === true);
      return { moved: ids, over: open.length - ids.length, last: open.at(-1) ?? null };
    },
    noteTelling: async (telling) => await accounts.noteTelling(telling),
  };
}
