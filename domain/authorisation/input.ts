import { z } from 'zod';
import { rulesInput } from '../decision/input';
import { budget } from '../limits/input';
import { approvalLevels } from './approvers';
import type { Authorisation } from './authorisation';

/** What a version of the table of business authorisation looks like. Whether it can be decided by is `problemsOfAuthorisation`. */
export const authorisationInput: z.ZodType<Authorisation> = z.strictObject({
  ...rulesInput(approvalLevels),
  levels: z
    .array(
      z.strictObject({
        level: z.enum(approvalLevels),
        step: z.number().int().min(1).max(9),
        limit: budget,
      }),
    )
    .min(1)
    .max(approvalLevels.length),
});
