import { z } from 'zod';
import { instant, workGroup } from './common';

/** Who holds a piece of a process now. */
export const holderAnswer = z.object({
  taskId: z.string(),
  name: z.string(),
  group: workGroup,
  person: z.string().nullable(),
  since: instant,
});
