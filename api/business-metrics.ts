import type { Logger } from 'pino';
import { Gauge, type Registry } from 'prom-client';
import type { FigureViews, Figures } from '../storage/views/figure-views';

/** How long figures are good for, however often they are asked for. */
const freshForMs = 5_000;

/**
 * Figures of the business, asked of the records: processes open, at risk, breached and stuck; tasks open and overdue; processes behind an outage;
 * how far the feed is behind. When the
 * records can't be read there are none, `bihuan_records_up` says so, and everything else can still be scraped.
 */
export function businessMetrics(
  registry: Registry,
  figures: FigureViews,
  log: Logger,
  now: () => number,
): void {
  let kept: { readonly at: number; readonly figures: Promise<Figures | null> } | null = null;
  const read = async (): Promise<Figures | null> => {
    try {
      return await figures.read(now());
    } catch (error) {
      log.warn({ err: error }, 'The figures of the business cannot be read');
      return null;
    }
  };
  const current = (): Promise<Figures | null> => {
    if (kept === null || now() - kept.at >= freshForMs) kept = { at: now(), figures: read() };
    return kept.figures;
  };
  const open: Gauge<'what' | 'condition'> = new Gauge({
    name: 'bihuan_open',
    help: 'Open processes and tasks by condition',
    labelNames: ['what', 'condition'],
    registers: [registry],
    collect: async () => {
      const found = await current();
      open.reset();
      for (const [condition, value] of Object.entries(found?.processes ?? {}))
        open.set({ what: 'process', condition }, value);
      for (const [condition, value] of Object.entries(found?.tasks ?? {}))
        open.set({ what: 'task', condition }, value);
    },
  });
  const incidents: Gauge<'system'> = new Gauge({
    name: 'bihuan_incidents',
    help: 'Processes that wait for an outside system that does not answer, by system',
    labelNames: ['system'],
    registers: [registry],
    collect: async () => {
      const found = await current();
      incidents.reset();
      for (const [system, waiting] of Object.entries(found?.incidents ?? {}))
        incidents.set({ system }, waiting);
    },
  });
  const lag: Gauge = new Gauge({
    name: 'bihuan_feed_lag_seconds',
    help: 'How far the feed of events is behind the record',
    registers: [registry],
    collect: async () => {
      const found = await current();
      if (found === null) lag.remove();
      else lag.set(found.feedLagMs / 1_000);
    },
  });
  const up: Gauge = new Gauge({
    name: 'bihuan_records_up',
    help: 'Whether the records could be read: 1 or 0',
    registers: [registry],
    collect: async () => {
      up.set((await current()) === null ? 0 : 1);
    },
  });
}
