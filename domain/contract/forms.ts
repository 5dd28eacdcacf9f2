import { z } from 'zod';
import type { ContractTaskName } from './answers';
import { clauseKinds } from './clauses';

const text = (label: string) => z.string().trim().min(1).max(2_000).meta({ title: label });
const note = z.string().trim().max(2_000).nullable().default(null).meta({ title: '备注 / Note' });
const reason = text('原因 / Reason');

const key = (label: string) =>
  z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
    .meta({ title: label });

const ends = z
  .array(z.strictObject({ addressId: key('装机地址 / Address') }))
  .max(2)
  .meta({ title: '端点 / Ends' });
const bandwidthKbps = z
  .number()
  .int()
  .positive()
  .max(100_000_000)
  .nullable()
  .meta({ title: '带宽（kbps） / Bandwidth' });
const cents = (value: number): boolean => Number.isInteger(Math.round(value * 1e6) / 1e4);

const terms = {
  lines: z
    .array(z.strictObject({ productCode: key('产品 / Product'), bandwidthKbps, ends }))
    .min(1)
    .max(20)
    .meta({ title: '销售明细，每行一个订单 / Lines, an order each' }),
  monthlyValueCny: z
    .number()
    .min(0)
    .max(100_000_000)
    .refine(cents, '至多两位小数 / two decimals at most')
    .meta({ title: '折后月租合计（元） / Monthly value after discount, CNY' }),
  termMonths: z.number().int().min(1).max(120).meta({ title: '合同期（月） / Term, months' }),
  discountPercent: z.number().min(0).max(100).meta({ title: '折扣（%） / Discount, percent' }),
  clauses: z
    .array(
      z.strictObject({
        kind: z.enum(clauseKinds).meta({ title: '类别 / Kind' }),
        text: text('条款内容 / Clause'),
      }),
    )
    .max(20)
    .default([])
    .meta({ title: '非标准条款 / Non-standard clauses' }),
};

const giveUp = z.strictObject({ decision: z.literal('give-up'), reason });

const forms: Record<ContractTaskName, z.ZodType> = {
  'plan-sale': z.discriminatedUnion('decision', [
    z.strictObject({
      decision: z.literal('sell'),
      goal: text('目标 / Goal'),
      contacts: text('沟通对象 / Whom to speak with'),
      approach: text('沟通方式与步骤 / Approach and steps'),
      competitors: z
        .string()
        .trim()
        .max(2_000)
        .nullable()
        .default(null)
        .meta({ title: '竞争情况 / Competitors' }),
      signBy: z.iso.date().nullable().default(null).meta({ title: '计划签约日期 / To be signed by' }),
    }),
    giveUp,
  ]),
  'draft-agreement': z.discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('submit'), ...terms }),
    giveUp,
  ]),
  'approve-agreement': z.discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('approve'), note }),
    z.strictObject({ decision: z.literal('reject'), reason }),
  ]),
  'record-signing': z.discriminatedUnion('decision', [
    z.strictObject({
      decision: z.literal('signed'),
      signedBy: z.string().trim().min(1).max(200).meta({ title: '客户签字人 / Signed by' }),
      signedAt: z.iso
        .datetime({ offset: true })
        .transform((value) => new Date(value).toISOString())
        .meta({ title: '签字时间 / Signed at' }),
      documentRef: text('合同文本编号 / Document reference'),
      validFrom: z.iso.date().meta({ title: '生效日期 / In force from' }),
    }),
    z.strictObject({ decision: z.literal('renegotiate'), reason }),
    z.strictObject({ decision: z.literal('refused'), reason }),
  ]),
  'correct-order': z.discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('try-again'), bandwidthKbps, ends }),
    z.strictObject({ decision: z.literal('drop'), reason }),
  ]),
};

/** The form of a task of a sale and its contract. */
export function contractForm(name: ContractTaskName): z.ZodType {
  return forms[name];
}
