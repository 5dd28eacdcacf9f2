/** Tasks by whose completion the customer gets their first reply. */
export const replyTasks: readonly string[] = [
  'answer-order',
  'coverage-reply',
  'inform-customer',
  'present-solution',
];

/** Tasks by which an agreement is approved or rejected (CON-2). */
export const approvalTasks: readonly string[] = ['approve-agreement'];

/** Work done again by the station at fault. */
export const reworkTask = 'rework';

/** The work that can turn out to have been done badly. */
export const workTasks: readonly string[] = [
  'set-up-transmission',
  'configure-data',
  'install-field',
  reworkTask,
];
