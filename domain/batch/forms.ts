import { z } from 'zod';
import { type BatchTaskName, batchDecisions } from './answers';

const forms: Record<BatchTaskName, z.ZodType> = {
  'decide-on-batch': z.strictObject({
    decision: z.enum(batchDecisions).meta({ title: '决定 / Decision' }),
    note: z.string().trim().max(2_000).nullable().default(null).meta({ title: '备注 / Note' }),
  }),
};

/** The form of a batch's task. */
export function batchForm(name: BatchTaskName): z.ZodType {
  return forms[name];
}
