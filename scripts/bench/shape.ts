/** A step of an order: how many people work at once, and how many outside systems are called when all are done. */
export interface Step {
  readonly people: number;
  readonly calls: number;
}

/**
 * A leased line within one local network: intake, resource check at both ends, promise, (reservation), the four stations' work,
 * test, (activation), acceptance, (billing and CRM), call-back. Both sides of the bench take these steps.
 */
export const orderShape: readonly Step[] = [
  { people: 1, calls: 0 },
  { people: 2, calls: 0 },
  { people: 1, calls: 1 },
  { people: 4, calls: 0 },
  { people: 1, calls: 1 },
  { people: 1, calls: 2 },
  { people: 1, calls: 0 },
];

/** Human tasks of one order. */
export const tasksAnOrder = orderShape.reduce((sum, { people }) => sum + people, 0);
