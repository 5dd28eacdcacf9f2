/**
 * States of a process, TM Forum's for product orders (TMF622). `pending` waits for information or the customer, whose clock
 * is paused; `held` is our own hold, the clock runs.
 */
export const processStates = [
  'acknowledged',
  'rejected',
  'pending',
  'held',
  'inProgress',
  'assessingCancellation',
  'pendingCancellation',
  'cancelled',
  'completed',
  'failed',
  'partial',
] as const;

export type ProcessState = (typeof processStates)[number];

const nextStates: Record<ProcessState, readonly ProcessState[]> = {
  acknowledged: ['inProgress', 'rejected', 'pending', 'held', 'assessingCancellation'],
  inProgress: ['pending', 'held', 'assessingCancellation', 'completed', 'failed', 'partial'],
  pending: ['acknowledged', 'inProgress', 'rejected', 'assessingCancellation', 'failed'],
  held: ['acknowledged', 'inProgress', 'pending', 'rejected', 'assessingCancellation', 'failed'],
  assessingCancellation: ['pendingCancellation', 'acknowledged', 'inProgress', 'pending', 'held'],
  pendingCancellation: ['cancelled', 'failed'],
  rejected: [],
  cancelled: [],
  completed: [],
  failed: [],
  partial: [],
};

/** Whether a process may go from one state to the other. */
export function mayBecome(from: ProcessState, to: ProcessState): boolean {
  return nextStates[from].includes(to);
}

/** Whether nothing comes after this state. */
export function isTerminal(state: ProcessState): boolean {
  return nextStates[state].length === 0;
}
