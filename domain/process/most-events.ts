/**
 * Most events before a process takes no more claims, releases, comments, holds and joined requests: an ordinary order has under a hundred,
 * and Temporal ends a workflow whose history grows without bound.
 */
export const mostEvents = 1_500;
