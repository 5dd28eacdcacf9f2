import { z } from 'zod';
import { faultsShape } from '../shared/faults';
import { codeSchema, instantSchema, orderNoSchema, pageOf, pageQuery } from '../shared/schemas';
import { networkNames } from './network-codes';

export const localNetworkSchema = z.enum(networkNames).meta({ id: 'LocalNetwork', example: 'kunming' });

export const resourceTypeSchema = z
  .enum(['access-pair', 'port', 'circuit', 'number'])
  .meta({ id: 'ResourceType', example: 'access-pair' });

export const addressIdSchema = z
  .string()
  .regex(/^[A-Z]{2}-\d{4}$/, 'use an id such as KM-0001')
  .meta({ id: 'AddressId', example: 'KM-0001' });

export const slotSchema = z
  .string()
  .regex(/^[\w.-]{1,60}$/, 'use 1 to 60 letters, digits, and . _ -')
  .meta({ description: "The resource's place in the order", example: 'a.access-pair' });

export const addressSchema = z
  .strictObject({
    id: addressIdSchema,
    text: z.string().meta({ example: '昆明市五华区人民中路 12 号' }),
    district: z.string().meta({ example: '五华区' }),
    localNetwork: localNetworkSchema,
  })
  .meta({ id: 'Address' });

export const addressQuery = pageQuery.extend({
  localNetwork: localNetworkSchema.optional(),
  q: z.string().min(1).max(50).optional().meta({ description: 'Part of the text', example: '人民中路' }),
});

export const addressPage = pageOf(addressSchema);

export const capacityQuery = z.strictObject({ addressId: addressIdSchema });

export const capacitySchema = z
  .strictObject({
    addressId: addressIdSchema,
    localNetwork: localNetworkSchema,
    free: z.strictObject({
      'access-pair': z.int().meta({ description: 'At the address' }),
      port: z.int().meta({ description: 'In the local network' }),
      number: z.int().meta({ description: 'In the local network' }),
      circuit: z
        .record(localNetworkSchema, z.int())
        .meta({ description: 'By the local network of the other end' }),
    }),
  })
  .meta({ id: 'Capacity' });

export const needSchema = z
  .strictObject({
    slot: slotSchema,
    type: resourceTypeSchema,
    localNetworks: z.array(localNetworkSchema).min(1).max(2),
    addressId: addressIdSchema.nullable(),
  })
  .superRefine((need, context) => {
    if ((need.type === 'access-pair') !== (need.addressId !== null)) {
      context.addIssue({
        code: 'custom',
        path: ['addressId'],
        message: 'an access pair ends at an address, nothing else does',
      });
    }
    if (need.type !== 'circuit' && need.localNetworks.length > 1) {
      context.addIssue({ code: 'custom', path: ['localNetworks'], message: 'only a circuit has two' });
    }
  })
  .meta({ id: 'ResourceNeed' });

export type Need = z.output<typeof needSchema>;

const needsSchema = z
  .array(needSchema)
  .min(1)
  .max(50)
  .refine((needs) => new Set(needs.map(({ slot }) => slot)).size === needs.length, 'each slot once');

export const reservationRequest = z
  .strictObject({ orderNo: orderNoSchema, needs: needsSchema })
  .meta({ id: 'ReservationRequest' });

export type ReservationRequest = z.output<typeof reservationRequest>;

export const resourceSchema = z
  .strictObject({
    slot: slotSchema,
    type: resourceTypeSchema,
    id: codeSchema.meta({ example: 'KM-0001-P3' }),
    state: z.enum(['reserved', 'in-service', 'released']),
  })
  .meta({ id: 'Resource' });

export type Resource = z.output<typeof resourceSchema>;

export const reservationAnswer = z
  .strictObject({ orderNo: orderNoSchema, resources: z.array(resourceSchema) })
  .meta({ id: 'Reservation' });

export const exchangeRequest = z
  .strictObject({
    needs: needsSchema.meta({ description: 'All the order needs from now on' }),
    round: z.number().int().min(1).meta({
      description: 'Which exchange of the order this is: one that comes after a later one is refused',
    }),
  })
  .meta({ id: 'ExchangeRequest' });

export type ExchangeRequest = z.output<typeof exchangeRequest> & { readonly orderNo: string };

export const exchangeAnswer = z
  .strictObject({
    orderNo: orderNoSchema,
    held: z.array(resourceSchema).meta({ description: 'What the order holds now, a resource for each need' }),
    released: z.array(resourceSchema).meta({ description: 'What it gave back' }),
  })
  .meta({ id: 'Exchange' });

export const reservationView = z
  .strictObject({
    orderNo: orderNoSchema,
    resources: z.array(resourceSchema).meta({ description: 'What the order holds now' }),
    releasedAt: instantSchema
      .nullable()
      .meta({ description: 'Since when the order is refused any reservation' }),
  })
  .meta({ id: 'ReservationView' });

export const releaseAnswer = z.strictObject({ released: z.array(resourceSchema) }).meta({ id: 'Release' });

export const heldSchema = z
  .strictObject({
    id: codeSchema.meta({ example: 'KM-0001-P3' }),
    type: resourceTypeSchema,
    state: z.enum(['reserved', 'in-service']),
    owner: orderNoSchema,
    slot: slotSchema,
    since: instantSchema,
    shares: z.array(orderNoSchema).meta({ description: 'Orders that use it besides its owner' }),
  })
  .meta({ id: 'HeldResource' });

export const heldPage = pageOf(heldSchema);

export const activationRequest = z
  .strictObject({
    orderNo: orderNoSchema,
    callbackUrl: z.url({ protocol: /^https?$/ }).meta({ example: 'http://localhost:3000/callbacks/network' }),
    callbackRef: z
      .string()
      .min(1)
      .max(4000)
      .meta({ description: 'Sent back as it came', example: 'task-7f3a' }),
  })
  .meta({ id: 'ActivationRequest' });

export type ActivationRequest = z.output<typeof activationRequest>;

export const activationPending = z.strictObject({ state: z.literal('pending') });

export const activationDone = z.strictObject({ state: z.literal('active'), activatedAt: instantSchema });

export const activationView = z
  .strictObject({
    orderNo: orderNoSchema,
    state: z.enum(['none', 'pending', 'active', 'ceased']),
    activatedAt: instantSchema.nullable(),
  })
  .meta({ id: 'ActivationView' });

export const constructionRequest = z
  .strictObject({ addressId: addressIdSchema, count: z.int().min(1).max(48).meta({ example: 2 }) })
  .meta({ id: 'ConstructionRequest' });

export type ConstructionRequest = z.output<typeof constructionRequest>;

export const constructionAnswer = z
  .strictObject({
    addressId: addressIdSchema,
    built: z.array(codeSchema.meta({ example: 'KM-0301-P1' })).meta({ description: 'Ids of the new pairs' }),
  })
  .meta({ id: 'Construction' });

export const callbackBody = z
  .strictObject({
    ref: z.string(),
    orderNo: orderNoSchema,
    state: z.literal('active'),
    activatedAt: instantSchema,
  })
  .meta({ id: 'ActivationCallback' });

export type CallbackBody = z.output<typeof callbackBody>;

/** The network's faults; a left-out activation delay is the system's own. */
export function networkFaultsSchema(activationDelayMs: number) {
  return z
    .strictObject({
      ...faultsShape,
      duplicateCallbackRate: z
        .number()
        .min(0)
        .max(1)
        .default(0)
        .meta({ description: 'Callbacks sent twice' }),
      activationDelayMs: z.int().min(0).max(86_400_000).default(activationDelayMs),
    })
    .meta({ id: 'NetworkFaults' });
}

export type NetworkFaults = z.output<ReturnType<typeof networkFaultsSchema>>;
