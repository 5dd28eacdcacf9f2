import type { LocalNetwork } from '../people/department';
import type { Quarter } from './quarter';

/** What a need is called that no product of the catalogue meets yet. */
export const newProduct = 'new-product';

/** How much of what a customer will need, where and when (SOL-8). */
export type NeedForecast = {
  /** A product of the catalogue, or `new-product`. */
  readonly product: string;
  readonly area: LocalNetwork;
  readonly quarter: Quarter;
  readonly quantity: number;
};

/** A rival at the customer, and what makes its offer good or bad (S0 2.3). */
export type Rival = {
  readonly rival: string;
  readonly offer: string;
  readonly assessment: string;
};

/** What makes the customer buy, and how much it weighs, 1–5 (S0 2.4). */
export type BuyingFactor = {
  readonly factor: string;
  readonly weight: number;
};

/** A customer's needs (SOL-1, S0 2.1–2.4). */
export type Needs = {
  readonly customerInformation: string;
  readonly businessNeeds: string;
  readonly competition: readonly Rival[];
  readonly buyingFactors: readonly BuyingFactor[];
};
