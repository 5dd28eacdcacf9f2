import { setTimeout as pause } from 'node:timers/promises';

/** Waits until a condition holds; the test's own limit ends it. */
export async function eventually(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await pause(20);
}
