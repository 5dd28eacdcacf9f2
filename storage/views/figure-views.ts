import type { Store } from '../store';
import type { FlowDeskViews } from './flow-desk-views';

/** How many processes and tasks stand how. */
export interface Figures {
  readonly processes: {
    readonly open: number;
    readonly atRisk: number;
    readonly breached: number;
    readonly held: number;
    /** Those a call of which did not go through. */
    readonly stuck: number;
  };
  readonly tasks: { readonly open: number; readonly overdue: number };
  /** How many processes wait for each outside system that does not answer. */
  readonly incidents: Readonly<Record<string, number>>;
}

export interface FigureViews {
  read(): Promise<Figures>;
}

export function createFigureViews({ processes, tasks }: Store, flowDesk: FlowDeskViews): FigureViews {
  const open = { closedAt: null };
  return {
    read: async () => {
      const [all, atRisk, breached, held, stuck, openTasks, overdue, outages] = await Promise.all([
        processes.countDocuments(open),
        processes.countDocuments({
          ...open,
          clocks: { $elemMatch: { name: 'promise', warned: 80, breachedAt: null } },
        }),
        processes.countDocuments({
          ...open,
          clocks: { $elemMatch: { name: 'promise', breachedAt: { $ne: null } } },
        }),
        processes.countDocuments({ ...open, hold: { $ne: null } }),
        processes.countDocuments({ ...open, 'stuck.why': { $gt: '' } }),
        tasks.countDocuments(open),
        tasks.countDocuments({ ...open, overdue: true }),
        flowDesk.incidents(),
      ]);
      return {
        processes: { open: all, atRisk, breached, held, stuck },
        tasks: { open: openTasks, overdue },
        incidents: Object.fromEntries(outages.map(({ system, orders }) => [system, orders])),
      };
    },
  };
}
