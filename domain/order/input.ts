import { z } from 'zod';

const key = (label: string, example: string) =>
  z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'letters, digits, dot, dash and underscore, 64 at most')
    .meta({ description: label, example });

/** What a sales desk sends to place an order (O2A-2, intake). Its shape only; whether it can be served is `intake-rules`. */
export const orderInput = z
  .strictObject({
    orderNo: key(
      '订单号，省略时由系统编号 / given by the system when left out',
      'SO-20261122-0001',
    ).optional(),
    customerNo: key('客户编号 / customer number', 'C-1001'),
    contractNo: key('合同号，省略时取有效合同 / the contract in force when left out', 'CT-1001').optional(),
    productCode: key('产品编码 / product of the catalogue', 'leased-line'),
    bandwidthKbps: z.number().int().positive().max(100_000_000).nullable().optional().meta({
      description:
        '带宽（kbps），无带宽产品不填 / one the product offers; none for products without bandwidth',
      example: 2048,
    }),
    ends: z
      .array(z.strictObject({ addressId: key('装机地址 / an address of the inventory', 'KM-0001') }))
      .max(10)
      .meta({ description: '端点 / as many as the product has' }),
    requestedDate: z.iso
      .date()
      .nullable()
      .optional()
      .meta({ description: '客户要求日期 / the day the customer would like', example: '2026-12-01' }),
    note: z.string().max(2_000).nullable().optional().meta({ description: '备注 / note' }),
  })
  .meta({ id: 'OrderInput' });

export type OrderInput = z.infer<typeof orderInput>;
