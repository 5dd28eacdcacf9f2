import type { Load } from './use-board';
import type { WhichTasks } from './use-look';

const fields = {
  open: 'open',
  claimed: 'claimed',
  awaiting: 'awaitingAcceptance',
  overdue: 'overdue',
  today: 'dueToday',
} as const satisfies Readonly<Record<WhichTasks, keyof Load>>;

/** How many of a load are so. */
export function countOf(load: Load, which: WhichTasks): number {
  return load[fields[which]];
}

/** What the list of tasks is asked for to show just these. `endOfDay` as the board says it. */
export function queryOf(
  which: WhichTasks,
  endOfDay: string,
): Readonly<Record<string, string | boolean | undefined>> {
  switch (which) {
    case 'open':
      return {};
    case 'claimed':
      return { state: 'claimed' };
    case 'awaiting':
      return { awaitingAcceptance: true };
    case 'overdue':
      return { overdue: true };
    case 'today':
      return { overdue: false, dueBefore: endOfDay };
    default:
      return which satisfies never;
  }
}
