/** Tasks by whose completion the customer gets their first reply. */
export const replyTasks: readonly string[] = ['answer-order'];

/** Work done again by the station at fault. */
export const reworkTask = 'rework';

/** The work that can turn out to have been done badly. */
export const workTasks: readonly string[] = [
  'set-up-transmission',
  'configure-data',
  'install-field',
  reworkTask,
];
