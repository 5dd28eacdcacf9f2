import type { Store } from '../store';

/** How many processes and tasks stand how. */
export interface Figures {
  readonly processes: {
    readonly open: number;
    readonly atRisk: number;
    readonly breached: number;
    readonly held: number;
  };
  readonly tasks: { readonly open: number; readonly overdue: number; readonly stuck: number };
}

export interface FigureViews {
  read(): Promise<Figures>;
}

export function createFigureViews({ processes, tasks }: Store): FigureViews {
  const open = { closedAt: null };
  return {
    read: async () => {
      const [all, atRisk, breached, held, openTasks, overdue, stuck] = await Promise.all([
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
        tasks.countDocuments(open),
        tasks.countDocuments({ ...open, overdue: true }),
        tasks.countDocuments({ ...open, name: 'repair-call' }),
      ]);
      return {
        processes: { open: all, atRisk, breached, held },
        tasks: { open: openTasks, overdue, stuck },
      };
    },
  };
}
