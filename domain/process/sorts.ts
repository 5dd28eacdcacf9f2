/** What lists of tasks can be sorted by. */
export const taskSorts = ['dueAt', 'urgency', 'offeredAt', 'priority'] as const;

/** What lists of processes can be sorted by. */
export const processSorts = ['startedAt', 'dueAt', 'urgency', 'priority'] as const;

/** What lists of problems can be sorted by. */
export const problemSorts = ['raisedAt', 'dueAt'] as const;
