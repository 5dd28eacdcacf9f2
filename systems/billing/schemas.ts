import { z } from 'zod';
import { codeSchema, instantSchema, orderNoSchema, pageOf, pageQuery } from '../shared/schemas';

export const startRequest = z
  .strictObject({
    orderNo: orderNoSchema,
    customerNo: codeSchema.meta({ example: 'C-1001' }),
    productCode: codeSchema.meta({ example: 'ddn' }),
    bandwidthKbps: z.int().positive().nullable(),
    since: instantSchema.meta({ description: "The customer's acceptance" }),
  })
  .meta({ id: 'StartBilling' });

export type StartRequest = z.output<typeof startRequest>;

export const stopRequest = z.strictObject({ until: instantSchema }).meta({ id: 'StopBilling' });

const stateSchema = z.enum(['none', 'billing', 'stopped']);

export const subscriptionSchema = z
  .strictObject({
    orderNo: orderNoSchema,
    state: stateSchema.meta({ description: '`none`: never billed, and never will be' }),
    customerNo: codeSchema.nullable(),
    productCode: codeSchema.nullable(),
    bandwidthKbps: z.int().positive().nullable(),
    since: instantSchema.nullable(),
    until: instantSchema.nullable(),
  })
  .meta({ id: 'Subscription' });

export type Subscription = z.output<typeof subscriptionSchema>;

export const subscriptionPage = pageOf(subscriptionSchema);

export const subscriptionQuery = pageQuery.extend({
  state: stateSchema.optional(),
  customerNo: codeSchema.optional(),
});
