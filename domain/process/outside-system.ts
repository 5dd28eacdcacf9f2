/** The outside systems that have a task queue of their own, so that a slow one holds up nobody else (bulkhead). */
export const outsideSystems = ['network', 'billing', 'crm'] as const;

export type OutsideSystem = (typeof outsideSystems)[number];
