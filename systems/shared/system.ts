import type { Express } from 'express';

/** A system ready to be served. `close` ends its own work (timers, deliveries); database and server belong to the caller. */
export interface System {
  readonly app: Express;
  close(): Promise<void>;
}
