import { z } from 'zod';
import { codeSchema, instantSchema, orderNoSchema, pageOf, pageQuery, keySchema } from '../shared/schemas';
import { localNetworkSchema, resourceSchema, resourceTypeSchema, slotSchema } from './schemas';

/** Several orders of one exit at once; each is dealt with by itself. */
export const ordersRequest = z
  .strictObject({ orders: z.array(orderNoSchema).min(1).max(100) })
  .meta({ id: 'Orders' });

const serviceState = z.enum(['none', 'pending', 'active', 'ceased']);
const accessState = z.enum(['none', 'granted', 'removed']);

export const disconnectionAnswer = z
  .strictObject({
    orders: z.array(
      z.strictObject({
        orderNo: orderNoSchema,
        state: serviceState.meta({ description: '`none`: there was no service' }),
        ceasedAt: instantSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'Disconnections' });

export type Disconnected = z.output<typeof disconnectionAnswer>['orders'][number];

export const keptSchema = z
  .strictObject({
    slot: slotSchema,
    type: resourceTypeSchema,
    id: codeSchema,
    why: z.literal('faulty'),
    localNetwork: localNetworkSchema.meta({ description: 'Where its station is' }),
  })
  .meta({ id: 'KeptResource' });

export const retirementAnswer = z
  .strictObject({
    orders: z.array(
      z.strictObject({
        orderNo: orderNoSchema,
        released: z.array(resourceSchema).meta({ description: 'All it ever gave back' }),
        kept: z.array(keptSchema).meta({ description: 'What cannot be released yet' }),
      }),
    ),
  })
  .meta({ id: 'Retirements' });

export type Retired = z.output<typeof retirementAnswer>['orders'][number];

export const accessAnswer = z
  .strictObject({ orders: z.array(z.strictObject({ orderNo: orderNoSchema, access: accessState })) })
  .meta({ id: 'AccessRemovals' });

export const inspectionRequest = z
  .strictObject({
    orders: z.array(orderNoSchema).max(1_000),
    resources: z.array(codeSchema).max(500),
  })
  .meta({ id: 'Inspection' });

export const inspectionAnswer = z
  .strictObject({
    orders: z.array(
      z.strictObject({
        orderNo: orderNoSchema,
        held: z.array(codeSchema).meta({ description: 'Resources it owns or shares' }),
        service: serviceState,
        access: accessState,
      }),
    ),
    resources: z.array(
      z.strictObject({
        id: codeSchema,
        localNetwork: localNetworkSchema,
        users: z.array(orderNoSchema).meta({ description: 'Its owner first' }),
      }),
    ),
  })
  .meta({ id: 'InspectionAnswer' });

export type Inspected = z.output<typeof inspectionAnswer>;

export const serviceSchema = z
  .strictObject({ orderNo: orderNoSchema, activatedAt: instantSchema, access: accessState })
  .meta({ id: 'Service' });

export const servicePage = pageOf(serviceSchema);
export const serviceQuery = pageQuery;

export const conditionRequest = z
  .strictObject({ condition: z.enum(['good', 'faulty']) })
  .meta({ id: 'ConditionRequest' });

export const shareRequest = z
  .strictObject({ orderNo: orderNoSchema, slot: slotSchema })
  .meta({ id: 'ShareRequest' });

export const resourcePath = z.strictObject({ id: keySchema });

export const resourceView = z
  .strictObject({
    id: codeSchema,
    state: z.enum(['free', 'reserved', 'in-service']),
    condition: z.enum(['good', 'faulty']),
    users: z.array(orderNoSchema),
  })
  .meta({ id: 'ResourceView' });
