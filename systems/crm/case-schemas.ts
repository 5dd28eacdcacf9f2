import { z } from 'zod';
import { codeSchema, instantSchema, keySchema } from '../shared/schemas';

const caseShape = {
  kind: codeSchema.meta({ example: 'exit' }),
  businessKey: codeSchema.meta({ example: 'EX-7K3M9Q2XPA' }),
  customerNo: codeSchema.meta({ example: 'C-1001' }),
  outcome: codeSchema.meta({ example: 'lost' }),
  reason: z.string().max(2000).nullable(),
  facts: z.record(z.string().max(100), z.json()),
};

export const caseRequest = z.strictObject(caseShape).meta({ id: 'CaseFiling' });

export type CaseRequest = z.output<typeof caseRequest>;

export const filedCaseSchema = z
  .strictObject({
    ...caseShape,
    filedAt: instantSchema,
    revision: z.int().min(1).meta({ description: 'Counts the filings of this case' }),
  })
  .meta({ id: 'FiledCase' });

export type FiledCase = z.output<typeof filedCaseSchema>;

/** `{kind}` and `{businessKey}` in a path. */
export const casePath = z.strictObject({ kind: keySchema, businessKey: keySchema });
