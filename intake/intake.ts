import type { z } from 'zod';
import type { Product } from '../domain/catalogue/product';
import type { Instant } from '../domain/calendar/working-calendar';
import type { PersonActor } from '../domain/process/actor';
import type { ProcessKind } from '../domain/process/process-kind';
import type { Opening } from '../gateway/opening';
import type { DecisionTables } from '../storage/decision-tables/decision-tables';
import type { LimitTables } from '../storage/reference/limit-tables';
import type { ServiceViews } from '../storage/exits/service-views';
import type { ProcessViews } from '../storage/views/process-views';
import type { ReferenceViews } from '../storage/views/reference-views';

/** What a request is checked against before its process is started. */
export interface IntakeFacts {
  readonly reference: ReferenceViews;
  readonly services: ServiceViews;
  readonly processes: ProcessViews;
  readonly tables: LimitTables;
  readonly decisions: DecisionTables;
  readonly catalogue: Readonly<Record<string, Product>>;
}

/** By whom and when something is asked for. */
export interface Entry {
  readonly requestKey: string | null;
  readonly receivedAt: Instant;
  readonly enteredBy: PersonActor;
  /** The customers the one who asks may see, as a filter; `{}` for all. */
  readonly scope: Readonly<Record<string, unknown>>;
}

/**
 * How one kind of process is asked for: by people through the API, and by other processes. `open` checks everything before anything is
 * started, so that a refused request leaves nothing behind.
 */
export interface Intake<B> {
  readonly kind: ProcessKind;
  readonly input: z.ZodType<B>;
  /** @throws BusinessError saying which field and why */
  open(body: B, entry: Entry, facts: IntakeFacts): Promise<Opening>;
}
