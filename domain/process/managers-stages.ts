/**
 * Stages in which nobody has a task, because another process or a date is waited for and not a system: the account manager answers for
 * the process then (O2A-4).
 */
export const managersStages: ReadonlySet<string> = new Set(['order-entry', 'expiry-watch']);
