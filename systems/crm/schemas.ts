import { z } from 'zod';
import { codeSchema, instantSchema, orderNoSchema, pageOf, pageQuery } from '../shared/schemas';

const outcomeSchema = z.enum(['completed', 'cancelled', 'rejected']);

const filingShape = {
  orderNo: orderNoSchema,
  customerNo: codeSchema.meta({ example: 'C-1001' }),
  productCode: codeSchema.meta({ example: 'ddn' }),
  outcome: outcomeSchema,
  reason: z.string().max(2000).nullable(),
  acceptedAt: instantSchema.nullable(),
  documentRef: z.string().max(500).nullable(),
};

export const filingRequest = z.strictObject(filingShape).meta({ id: 'Filing' });

export type FilingRequest = z.output<typeof filingRequest>;

export const filedSchema = z
  .strictObject({
    ...filingShape,
    filedAt: instantSchema,
    revision: z.int().min(1).meta({ description: 'Counts the filings of this order' }),
  })
  .meta({ id: 'FiledOrder' });

export type FiledOrder = z.output<typeof filedSchema>;

export const filedPage = pageOf(filedSchema);

export const filedQuery = pageQuery.extend({ outcome: outcomeSchema.optional() });
