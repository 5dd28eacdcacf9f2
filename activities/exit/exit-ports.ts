import type { Instant } from '../../domain/calendar/working-calendar';
import type { Resource } from '../../domain/catalogue/resource';
import type {
  BilledOrder,
  KeptResource,
  NetworkFound,
  NetworkOfOrder,
  Settlement,
} from '../../domain/exit/found';
import type { CustomerRecord, Standing } from '../../domain/exit/service';
import type { PersonActor } from '../../domain/process/actor';

/** A page of a listing; `next` is where the next one begins, null behind the last. */
export interface Listed<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** What was given back of ended services, and what cannot be yet. */
export interface Retirement {
  readonly released: readonly Resource[];
  readonly kept: readonly KeptResource[];
}

/**
 * What a customer's exit asks of inventory and network. Every order is dealt with by itself, and what was done stays done: asked again,
 * under the same key or another, nothing happens twice. At most 100 orders a call.
 */
export interface CessationPort {
  inspect(wanted: {
    readonly orders: readonly string[];
    readonly resources: readonly string[];
  }): Promise<NetworkFound>;
  /** Takes services out of operation for good. @throws BusinessError `conflict` while one is being activated */
  disconnect(key: string, orders: readonly string[]): Promise<void>;
  /**
   * Gives back all that ended services hold: of shared resources their share, of faulty ones nothing until the fault is cleared.
   * @throws BusinessError `past-point-of-no-return` while one is still connected
   */
  retire(key: string, orders: readonly string[]): Promise<Retirement>;
  removeAccess(key: string, orders: readonly string[]): Promise<void>;
  /** Everything held, in pages. */
  listHeld(after: string | null): Promise<Listed<{ readonly id: string; readonly users: readonly string[] }>>;
  /** Everything served, in pages. */
  listServed(after: string | null): Promise<Listed<Pick<NetworkOfOrder, 'orderNo'>>>;
}

/** What a customer's exit asks of billing. */
export interface SettlementPort {
  inspect(orders: readonly string[]): Promise<readonly BilledOrder[]>;
  /** Stops billing of several orders for good. */
  stopAll(key: string, orders: readonly string[], until: Instant): Promise<void>;
  /** Draws the final account; asked again, it is the one that was drawn first. */
  settle(
    key: string,
    exit: { readonly exitNo: string; readonly customerNo: string; readonly orders: readonly string[] },
  ): Promise<Settlement>;
  closeSettlement(
    key: string,
    exitNo: string,
    how: { readonly how: 'paid' | 'instalments' | 'written-off'; readonly documentRef: string },
  ): Promise<Settlement>;
  /** Bills services under another contract from now on. */
  transfer(key: string, orders: readonly string[], contractNo: string): Promise<void>;
  /** Everything billed, or only to one customer, in pages. */
  listBilled(customerNo: string | null, after: string | null): Promise<Listed<BilledOrder>>;
}

/** Contracts to be closed because of an exit. */
export interface ContractClosing {
  readonly customerNo: string;
  readonly contractNos: readonly string[];
  readonly lastDay: string;
  readonly by: PersonActor;
  readonly reason: string;
}

/** An order as our record has it, with whose it is. */
export interface StandingOrder {
  readonly orderNo: string;
  readonly customerNo: string;
  readonly standing: Standing;
}

/** Our own record, as exits read it (storage/ implements it). */
export interface ExitRecords {
  look(customerNo: string): Promise<CustomerRecord>;
  /** How orders stand; those our record does not know are not among them. */
  standingsOf(orders: readonly string[]): Promise<readonly StandingOrder[]>;
  /** Closes contracts; one that has ended stays as it is. */
  closeContracts(closing: ContractClosing): Promise<void>;
}
