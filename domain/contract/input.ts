import { z } from 'zod';

const key = (label: string, example: string) =>
  z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'letters, digits, dot, dash and underscore, 64 at most')
    .meta({ description: label, example });

/** What is sent to begin selling to a customer (CON-1). A solution the customer accepted begins it with its number (SOL-7). */
export const contractInput = z
  .strictObject({
    customerNo: key('客户编号 / customer number', 'C-1001'),
    subject: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .meta({ description: '销售事项 / what is to be sold', example: '全省视频会议专线' }),
    solutionNo: key('来源方案 / the solution it follows from', 'SN-1001').nullable().optional(),
    renewsContractNo: key('续签的合同 / the contract it is to renew', 'CT-1001').nullable().optional(),
    note: z.string().max(2_000).nullable().optional().meta({ description: '备注 / note' }),
  })
  .meta({ id: 'ContractCaseInput' });

export type ContractInput = z.infer<typeof contractInput>;
