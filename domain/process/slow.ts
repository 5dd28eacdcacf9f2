/**
 * Why a process is stuck or slow (O2A-6): an outside system does not answer; a refused call is to be repaired; work was not accepted or not
 * done in time; a problem is open; it is on hold; its promise to the customer is at risk.
 */
export const slownessReasons = [
  'system',
  'repair',
  'not-accepted',
  'overdue',
  'problem',
  'hold',
  'promise-at-risk',
] as const;

export type SlownessReason = (typeof slownessReasons)[number];
