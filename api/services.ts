import type { Product } from '../domain/catalogue/product';
import type { Instant } from '../domain/calendar/working-calendar';
import type { Views } from '../storage/views/views';
import type { Gateway } from './gateway';

/** What the routes work with. */
export interface Services {
  readonly views: Views;
  readonly gateway: Gateway;
  readonly catalogue: Readonly<Record<string, Product>>;
  readonly now: () => Instant;
}
