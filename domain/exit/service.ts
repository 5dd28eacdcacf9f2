import type { Instant } from '../calendar/working-calendar';

/**
 * An active service: a completed order that no exit has ceased. `leaving` from the moment an exit of it was decided until that exit is
 * proved. Made from the event records of orders and exits alone (rule 3).
 */
export interface ActiveService {
  /** The order that made it. */
  readonly orderNo: string;
  readonly productCode: string;
  readonly bandwidthKbps: number | null;
  /** The contract it is under now: that of its order, or the one it was moved to. */
  readonly contractNo: string | null;
  readonly billedSince: Instant | null;
  readonly state: 'active' | 'leaving';
}

/** How an order stands: on its way, an active service, leaving, or over. */
export type Standing = 'in-flight' | 'active' | 'leaving' | 'over';

/** What our records say about a customer who leaves. */
export interface CustomerRecord {
  readonly services: readonly ActiveService[];
  readonly inFlight: readonly string[];
  /** Orders that are over, services that have ceased included. */
  readonly over: readonly string[];
  readonly contracts: readonly { readonly contractNo: string; readonly validTo: string }[];
}
