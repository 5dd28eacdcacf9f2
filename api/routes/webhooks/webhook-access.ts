import { z } from 'zod';

/** Where events are sent to is for administrators to decide, over the whole house. */
export const webhookAccess = { roles: ['administrator'], scope: 'everything' } as const;

/** Whether events arrive is for those who keep the house running to see to; they choose neither where nor what. */
export const deliveryAccess = {
  roles: ['administrator', 'operations', 'it-support'],
  scope: 'everything',
} as const;

export const webhookParams = z.strictObject({
  webhookId: z
    .string()
    .max(80)
    .meta({ description: '订阅编号', example: '6f1a6a53-9a0e-4d63-8c5e-0a3f0b5f2d11' }),
});
