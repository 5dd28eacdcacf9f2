import { z } from 'zod';

const customerNo = z.string().min(1).max(64).meta({ description: '客户编号 / customer', example: 'C-1001' });
const reason = z.string().trim().min(1).max(500).meta({ description: '原因 / why', example: '分支机构撤并' });
const services = z
  .array(z.string().min(1).max(100))
  .min(1)
  .max(100)
  .refine((numbers) => new Set(numbers).size === numbers.length, '业务重复 / names a service twice')
  .meta({ description: '业务的订单号，含在途订单 / services by their orders, those in flight too' });

/** What asks for an exit (EXI-1, EXI-3). */
export const exitInput = z.discriminatedUnion('mode', [
  z.strictObject({
    mode: z.literal('whole').meta({ description: '整体离网 / the whole customer' }),
    customerNo,
    reason,
  }),
  z.strictObject({
    mode: z.literal('services').meta({ description: '部分业务离网 / some services' }),
    customerNo,
    services,
    reason,
  }),
  z.strictObject({
    mode: z.literal('transfer').meta({ description: '合同过户 / to another contract' }),
    customerNo,
    services,
    toContractNo: z.string().min(1).max(64).meta({ description: '转入合同 / the contract they move to' }),
    reason,
  }),
]);

export type ExitInput = z.infer<typeof exitInput>;

const count = z.number().int().min(0).max(1_000_000);

const usageFact = z.strictObject({
  orderNo: z.string().min(1).max(100).meta({ description: '业务的订单号 / the service' }),
  period: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/, '月份如 2026-10 / a month such as 2026-10')
    .meta({ description: '月份 / month', example: '2026-10' }),
  usage: z.number().min(0).max(1e15).meta({ description: '当月用量 / usage in the month' }),
  activeLines: count.meta({ description: '月末在用线路 / lines in use at its end' }),
  cancelledLines: count.meta({ description: '当月退订线路 / lines cancelled in it' }),
});

/** Usage facts as DSS pushes them. One about the same service and month takes the place of an earlier one. */
export const usageFactsInput = z.strictObject({ facts: z.array(usageFact).min(1).max(1_000) });
