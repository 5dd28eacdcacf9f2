/** The processes whose time is told apart. `client` is the bench itself: people, and on the floor also the Temporal client. */
export type Part = 'temporal' | 'mongod' | 'workers' | 'api' | 'client' | 'outside';

/** What was measured of one side, in all rounds together. */
export interface Tally {
  orders: number;
  seconds: number;
  /** Null where processor time cannot be read. */
  cpuMs: Record<Part, number | null>;
  mongoWrites: number;
  mongoCommands: number;
  handoversMs: number[];
  throughSystemsMs: number[];
  workflowIds: string[];
}

/** The figures of one side. Milliseconds and per order where the name says so. */
export interface Figures {
  readonly ordersPerSecond: number;
  /** Without the outside systems. Null where processor time cannot be read. */
  readonly cpuMsPerOrder: number | null;
  readonly handoverP50Ms: number;
  readonly handoverP95Ms: number;
  readonly throughSystemsP50Ms: number;
  readonly throughSystemsP95Ms: number;
  readonly historyEvents: number;
  readonly historyBytes: number;
  readonly mongoWrites: number;
  readonly mongoCommands: number;
  readonly cpuMsByPart: Readonly<Record<Part, number | null>>;
  readonly completed: number;
}

export function emptyTally(): Tally {
  return {
    orders: 0,
    seconds: 0,
    cpuMs: { temporal: 0, mongod: 0, workers: 0, api: 0, client: 0, outside: 0 },
    mongoWrites: 0,
    mongoCommands: 0,
    handoversMs: [],
    throughSystemsMs: [],
    workflowIds: [],
  };
}

/** The value that `percent` of the values do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

export function figuresOf(
  tally: Tally,
  history: { readonly events: number; readonly bytes: number },
): Figures {
  const perOrder = (total: number | null): number | null =>
    total === null ? null : round(total / tally.orders);
  const { outside, ...ours } = tally.cpuMs;
  const parts = Object.values(ours);
  const known = parts.every((part) => part !== null);
  return {
    ordersPerSecond: round(tally.orders / tally.seconds),
    cpuMsPerOrder: known ? perOrder(parts.reduce((sum, part) => sum + part, 0)) : null,
    handoverP50Ms: round(percentile(tally.handoversMs, 50)),
    handoverP95Ms: round(percentile(tally.handoversMs, 95)),
    throughSystemsP50Ms: round(percentile(tally.throughSystemsMs, 50)),
    throughSystemsP95Ms: round(percentile(tally.throughSystemsMs, 95)),
    historyEvents: round(history.events),
    historyBytes: Math.round(history.bytes),
    mongoWrites: round(tally.mongoWrites / tally.orders),
    mongoCommands: round(tally.mongoCommands / tally.orders),
    cpuMsByPart: {
      temporal: perOrder(ours.temporal),
      mongod: perOrder(ours.mongod),
      workers: perOrder(ours.workers),
      api: perOrder(ours.api),
      client: perOrder(ours.client),
      outside: perOrder(outside),
    },
    completed: tally.orders,
  };
}

/** Bihuan's figures by the floor's. */
export interface Ratio {
  readonly ordersPerSecond: number;
  readonly cpuMsPerOrder: number | null;
  readonly handoverP50Ms: number;
  readonly handoverP95Ms: number;
  readonly historyEvents: number;
  readonly historyBytes: number;
}

export function ratioOf(bihuan: Figures, floor: Figures): Ratio {
  const { cpuMsPerOrder: ours } = bihuan;
  const { cpuMsPerOrder: theirs } = floor;
  return {
    ordersPerSecond: round(bihuan.ordersPerSecond / floor.ordersPerSecond),
    cpuMsPerOrder: ours === null || theirs === null ? null : round(ours / theirs),
    handoverP50Ms: round(bihuan.handoverP50Ms / floor.handoverP50Ms),
    handoverP95Ms: round(bihuan.handoverP95Ms / floor.handoverP95Ms),
    historyEvents: round(bihuan.historyEvents / floor.historyEvents),
    historyBytes: round(bihuan.historyBytes / floor.historyBytes),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
