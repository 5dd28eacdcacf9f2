import type { Resource, ResourceNeed } from '../domain/catalogue/resource';
import type { Instant } from '../domain/calendar/working-calendar';
import type { Json } from '../domain/json';
import type { ProcessKind } from '../domain/process/process-kind';
import type { CessationPort, SettlementPort } from './exit/exit-ports';

/**
 * What the processes need of the network's systems (inventory and activation). Every write takes a key: the same key has the same
 * effect and the same answer, however often it is sent. Refusals are `BusinessError`s; anything else may be tried again.
 */
export interface NetworkPort extends CessationPort {
  /**
   * Gives the order one resource for each need, all or none.
   * @throws BusinessError `no-resource` (nothing is kept), `released-before` once the order gave its resources back
   */
  reserve(key: string, orderNo: string, needs: readonly ResourceNeed[]): Promise<readonly Resource[]>;
  /**
   * Makes what the order holds exactly what it needs, all or nothing (O2A-4): a resource that still fits is kept, also when it
   * changes its slot; the others are given back, the missing ones reserved. One that comes after a later `round` changes nothing.
   * @throws BusinessError `no-resource` (nothing changes), `released-before`, `conflict` after a later round, `past-point-of-no-return` once the service is active
   */
  exchange(
    key: string,
    of: { readonly orderNo: string; readonly round: number },
    needs: readonly ResourceNeed[],
  ): Promise<Exchange>;
  /** Gives back whatever the order holds and refuses it any reservation afterwards. Without effect when nothing is held. */
  release(key: string, orderNo: string): Promise<readonly Resource[]>;
  /**
   * Asks the network to activate the order's service. `pending`: the network reports by callback, quoting `callbackRef`;
   * `active`: it is done already.
   */
  activate(
    key: string,
    orderNo: string,
    callbackRef: string,
  ): Promise<{ readonly state: 'pending' } | { readonly state: 'active'; readonly activatedAt: Instant }>;
  /** What inventory and activation hold for the order. */
  look(orderNo: string): Promise<{ readonly resources: readonly Resource[]; readonly active: boolean }>;
}

/** What an exchange came to. A slot can be in both: its old resource was given back, its new one is held. */
export interface Exchange {
  /** All the order holds now: a resource for each need. */
  readonly held: readonly Resource[];
  /** What it gave back, in the slots it was in; all `released`. */
  readonly released: readonly Resource[];
}

/** What the processes need of billing (BOSS). */
export interface BillingPort extends SettlementPort {
  /** Bills the order's service from `since` on (the customer's acceptance, O2A-2). */
  start(key: string, account: BillingAccount): Promise<BillingState>;
  /** Stops billing; without effect when it never started. */
  stop(key: string, orderNo: string, until: Instant): Promise<BillingState>;
  look(orderNo: string): Promise<BillingState>;
}

export interface BillingAccount {
  readonly orderNo: string;
  readonly customerNo: string;
  readonly productCode: string;
  readonly bandwidthKbps: number | null;
  readonly since: Instant;
}

export interface BillingState {
  readonly state: 'none' | 'billing' | 'stopped';
  readonly since: Instant | null;
}

/** What the processes need of CRM. */
export interface CrmPort {
  /** Files how the order ended (O2A-2, O2A-8). */
  fileOrder(key: string, filing: CrmFiling): Promise<void>;
  look(orderNo: string): Promise<CrmFiling | null>;
  /** Files how a case of any other kind ended. A later filing of the same case takes the place of an earlier one. */
  fileCase(key: string, filing: CaseFiling): Promise<void>;
  lookAtCase(kind: ProcessKind, businessKey: string): Promise<CaseFiling | null>;
}

export interface CaseFiling {
  readonly kind: ProcessKind;
  readonly businessKey: string;
  readonly customerNo: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly facts: { readonly [name: string]: Json };
}

export interface CrmFiling {
  readonly orderNo: string;
  readonly customerNo: string;
  readonly productCode: string;
  readonly outcome: 'completed' | 'cancelled' | 'rejected';
  readonly reason: string | null;
  readonly acceptedAt: Instant | null;
  readonly documentRef: string | null;
}
