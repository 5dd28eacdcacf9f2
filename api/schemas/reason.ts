import { z } from 'zod';

/** Why somebody changes what holds for others: it stands on the record. */
export const reason = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .meta({ description: '原因 / why', example: '国务院公布 2027 年节假日安排' });
