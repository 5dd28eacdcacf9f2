import { z } from 'zod';
import { instant } from './common';

/** Why and since when a process stands still. */
export const holdAnswer = z.object({
  cause: z.enum(['customer', 'internal']),
  reason: z.string(),
  evidence: z.string().nullable(),
  since: instant,
});
