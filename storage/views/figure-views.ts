import { feedLagMs } from '../feed/feed-lag';
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
  /** How far the feed is behind the record, ms. */
  readonly feedLagMs: number;
}

export interface FigureViews {
  /** `now`: ms. */
  read(now: number): Promise<Figures>;
}

export function createFigureViews(store: Store, flowDesk: FlowDeskViews): FigureViews {
  const { processes, tasks } = store;
  const open = { closedAt: null };
  return {
    read: async (now) => {
      const [all, atRisk, breached, held, stuck, openTasks, overdue, outages, lagMs] = await Promise.all([
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
        feedLagMs(store, now),
      ]);
      return {
        processes: { open: all, atRisk, breached, held, stuck },
        tasks: { open: openTasks, overdue },
        incidents: Object.fromEntries(outages.map(({ system, processes: behind }) => [system, behind])),
        feedLagMs: lagMs,
      };
    },
  };
}
