import type { Product } from '../domain/catalogue/product';
import type { Instant } from '../domain/calendar/working-calendar';
import type { AbsenceStore } from '../storage/absence-store';
import type { Views } from '../storage/views/views';
import type { Gateway } from '../gateway/gateway';

/** What the routes work with. */
export interface Services {
  readonly views: Views;
  readonly absences: AbsenceStore;
  readonly gateway: Gateway;
  readonly catalogue: Readonly<Record<string, Product>>;
  readonly now: () => Instant;
}
