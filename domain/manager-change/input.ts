import { z } from 'zod';

const personId = z.string().min(1).max(64);

const customerNos = z
  .array(z.string().min(1).max(64))
  .min(1)
  .max(500)
  .refine((nos) => new Set(nos).size === nos.length, '客户重复 / names a customer twice');

/** What starts a change of account manager (HND-1). */
export const managerChangeInput = z.strictObject({
  fromManagerId: personId.meta({ description: '原客户经理 / the manager they have', example: 'am-01' }),
  toManagerId: personId.meta({ description: '接收人 / the successor', example: 'am-02' }),
  customerNos: z
    .union([z.literal('all'), customerNos])
    .meta({ description: '哪些客户，或全部 / which customers, or all' }),
  reason: z.string().trim().min(1).max(500).meta({ description: '原因 / why', example: '岗位调整' }),
  effectiveFrom: z.iso
    .datetime({ offset: true })
    .nullable()
    .default(null)
    .meta({ description: '不早于 / not before; null: 接收后立即 / as soon as accepted' }),
});

export type ManagerChangeInput = z.infer<typeof managerChangeInput>;
