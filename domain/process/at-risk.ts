import type { Clock } from '../clock/clock';

/** Percent of its time after which a promise is at risk (CAL-3). */
export const riskyPercent = 80;

/** Whether what was promised is still owed, and broken already or soon. */
export function isAtRisk({ stoppedAt, breachedAt, warned }: Clock): boolean {
  return stoppedAt === null && (breachedAt !== null || warned.includes(riskyPercent));
}
