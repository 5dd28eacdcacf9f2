import { z } from 'zod';

/** One day of a deadline's arithmetic. */
export const deadlineLine = z.object({
  date: z.string(),
  kind: z.enum(['working', 'weekend', 'holiday', 'make-up', 'calendar-day']),
  name: z.string().nullable(),
  countedMinutes: z.number(),
  remainingMinutes: z.number(),
  pausedMinutes: z.number(),
});

export const exampleLine: z.input<typeof deadlineLine> = {
  date: '2026-11-20',
  kind: 'working',
  name: null,
  countedMinutes: 120,
  remainingMinutes: 360,
  pausedMinutes: 0,
};
