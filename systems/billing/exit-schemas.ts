import { z } from 'zod';
import { codeSchema, instantSchema, orderNoSchema, keySchema } from '../shared/schemas';
import { subscriptionSchema } from './schemas';

const orders = z.array(orderNoSchema).min(1).max(100);
const cny = z.number().min(0).max(1_000_000_000).meta({ description: 'CNY', example: 1280.5 });

export const stopAllRequest = z.strictObject({ orders, until: instantSchema }).meta({ id: 'StopAll' });
export const subscriptionList = z.strictObject({ orders: z.array(subscriptionSchema) });

export const accountPath = z.strictObject({ customerNo: keySchema });

export const accountSchema = z
  .strictObject({
    customerNo: codeSchema,
    arrearsCny: cny.meta({ description: 'Due and not paid' }),
    instalmentsCny: cny.meta({ description: 'Agreed to be paid in parts' }),
  })
  .meta({ id: 'Account' });

export type Account = z.output<typeof accountSchema>;

export const arrearsRequest = z.strictObject({ arrearsCny: cny }).meta({ id: 'Arrears' });

export const settlementPath = z.strictObject({ exitNo: keySchema });

export const settlementRequest = z
  .strictObject({ exitNo: codeSchema, customerNo: codeSchema, orders: z.array(orderNoSchema).max(1_000) })
  .meta({ id: 'SettlementRequest' });

export type SettlementRequest = z.output<typeof settlementRequest>;

export const closingSchema = z.enum(['nothing-due', 'paid', 'instalments', 'written-off']);

export const settlementSchema = z
  .strictObject({
    exitNo: codeSchema,
    customerNo: codeSchema,
    arrearsCny: cny.meta({ description: 'At the exit' }),
    state: z.enum(['open', 'settled']),
    how: closingSchema.nullable(),
    documentRef: codeSchema.nullable(),
  })
  .meta({ id: 'Settlement' });

export type Settlement = z.output<typeof settlementSchema>;

export const closeRequest = z
  .strictObject({
    how: closingSchema.exclude(['nothing-due']),
    documentRef: codeSchema.meta({ description: 'Receipt, agreement or approval' }),
  })
  .meta({ id: 'CloseSettlement' });

export type CloseRequest = z.output<typeof closeRequest>;

export const transferRequest = z.strictObject({ orders, contractNo: codeSchema }).meta({ id: 'Transfer' });

const billedSchema = z.strictObject({
  orderNo: orderNoSchema,
  state: z.enum(['none', 'billing', 'stopped']),
  customerNo: codeSchema.nullable(),
  contractNo: codeSchema.nullable().meta({ description: 'Where it was moved to; null where it was not' }),
});

export type Billed = z.output<typeof billedSchema>;

export const billingInspectionRequest = z
  .strictObject({ orders: z.array(orderNoSchema).max(1_000) })
  .meta({ id: 'BillingInspection' });

export const billedList = z.strictObject({ orders: z.array(billedSchema) }).meta({ id: 'Billed' });
