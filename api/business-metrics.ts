import { Gauge, type Registry } from 'prom-client';
import type { Views } from '../storage/views/views';

/** Figures of the business, asked of the records at each scrape: processes open, at risk and breached; tasks open, overdue, to repair. */
export function businessMetrics(registry: Registry, { figures }: Views): void {
  const gauge = new Gauge({
    name: 'bihuan_open',
    help: 'Open processes and tasks by condition',
    labelNames: ['what', 'condition'],
    registers: [registry],
    collect: async () => {
      const { processes, tasks } = await figures.read();
      for (const [condition, value] of Object.entries(processes))
        gauge.set({ what: 'process', condition }, value);
      for (const [condition, value] of Object.entries(tasks)) gauge.set({ what: 'task', condition }, value);
    },
  });
}
