import type { LocalNetwork } from '../people/department';
import type { Tier } from '../tiers/tier';

/** A key account (CUS-1): a group (集团) or reputation (信誉) customer. Only a signed one can order. */
export interface Customer {
  readonly customerNo: string;
  readonly name: string;
  readonly kind: 'group' | 'reputation';
  readonly important: boolean;
  readonly industry: string;
  readonly tier: Tier;
  readonly signed: boolean;
  /** The account manager who owns it. */
  readonly managerId: string;
  /** The local network of its seat. */
  readonly homeNetwork: LocalNetwork;
}

/** A contract: what may be ordered under it, and from when until when. */
export interface Contract {
  readonly contractNo: string;
  readonly customerNo: string;
  readonly productCodes: readonly string[];
  /** First and last day of validity, `YYYY-MM-DD` in the calendar's time zone. */
  readonly validFrom: string;
  readonly validTo: string;
}

/** An address as the inventory knows it, and the local network that serves it. */
export interface Address {
  readonly addressId: string;
  readonly text: string;
  readonly district: string;
  readonly localNetwork: LocalNetwork;
}
