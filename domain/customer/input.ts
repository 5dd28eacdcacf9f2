import { z } from 'zod';
import { localNetworks } from '../people/department';
import { tiers } from '../tiers/tier';
import { contactDuties } from './account';

const reason = z.string().trim().min(1).max(500).meta({ description: '原因 / why', example: '年度评定' });
const day = z.iso.date();

/** A new customer (CUS-1). */
export const customerInput = z.strictObject({
  customerNo: z
    .string()
    .regex(/^[A-Z0-9][A-Z0-9-]{1,31}$/)
    .meta({ description: '客户编号 / number', example: 'C-2001' }),
  name: z.string().trim().min(1).max(200).meta({ description: '名称 / name', example: '玉溪卷烟厂' }),
  kind: z.enum(['group', 'reputation']).meta({ description: '集团或信誉 / group or reputation' }),
  important: z.boolean().meta({ description: '重要客户 / important' }),
  industry: z
    .string()
    .trim()
    .min(1)
    .max(64)
    .meta({ description: '行业 / industry', example: 'manufacturing' }),
  tier: z.enum(tiers).meta({ description: '等级 / tier' }),
  signed: z.boolean().meta({ description: '已签约 / has signed' }),
  managerId: z.string().min(1).max(64).meta({ description: '客户经理 / account manager', example: 'am-01' }),
  homeNetwork: z.enum(localNetworks).meta({ description: '所在本地网 / local network of its seat' }),
});

export const tierChangeInput = z.strictObject({ tier: z.enum(tiers), reason });

/** The contacts on our side, all of them (CUS-3). */
export const contactsInput = z
  .array(
    z.strictObject({
      personId: z.string().min(1).max(64).meta({ description: '人员 / who', example: 'am-01' }),
      duty: z.enum(contactDuties).meta({ description: '职责 / what for' }),
    }),
  )
  .max(50)
  .refine(
    (contacts) => new Set(contacts.map(({ personId }) => personId)).size === contacts.length,
    '人员重复 / names somebody twice',
  );

/** Something said to or by the customer. */
export const logInput = z.strictObject({
  channel: z.enum(['phone', 'visit', 'message', 'mail']).meta({ description: '方式 / how' }),
  direction: z.enum(['to-customer', 'from-customer']).meta({ description: '我方或客户发起 / who began' }),
  contact: z.string().trim().min(1).max(200).meta({ description: '客户方联系人 / with whom' }),
  summary: z.string().trim().min(1).max(2_000).meta({ description: '内容 / what was said' }),
});

export const contractInput = z
  .strictObject({
    contractNo: z
      .string()
      .regex(/^[A-Z0-9][A-Z0-9-]{1,31}$/)
      .meta({ description: '合同编号 / number', example: 'CT-2001' }),
    productCodes: z
      .array(z.string().min(1).max(64))
      .min(1)
      .max(50)
      .refine((codes) => new Set(codes).size === codes.length, '产品重复 / names a product twice'),
    validFrom: day.meta({ description: '首日 / first day', example: '2026-12-01' }),
    validTo: day.meta({ description: '末日 / last day', example: '2028-11-30' }),
  })
  .refine(({ validFrom, validTo }) => validFrom <= validTo, {
    path: ['validTo'],
    message: '早于首日 / is before the first day',
  });

export const contractEndInput = z.strictObject({
  lastDay: day.meta({ description: '末日 / last day', example: '2026-12-31' }),
  reason,
});
