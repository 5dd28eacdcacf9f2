import { z } from 'zod';
import { type ExitTaskName, leavingCauses } from './answers';

const text = (label: string) => z.string().trim().min(1).max(2_000).meta({ title: label });
const documentRef = z.string().trim().min(1).max(100).meta({ title: '凭证号 / Document' });
const workDone = z.strictObject({ workDone: text('处理情况 / What was done') });

const forms: Record<ExitTaskName, z.ZodType> = {
  'plan-retention': z.strictObject({
    plan: text('挽留方案 / How the customer is to be kept'),
    offer: z.string().trim().min(1).max(2_000).nullable().default(null).meta({ title: '优惠 / Offer' }),
  }),
  'conclude-retention': z.discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('won-back').meta({ title: '挽留成功 / Won back' }),
      measures: text('挽留措施 / What did it'),
      channel: z.enum(['phone', 'visit', 'message', 'mail']).meta({ title: '告知方式 / How they were told' }),
      contact: z
        .string()
        .trim()
        .min(1)
        .max(200)
        .meta({ title: '联系对象的职务（不写姓名）/ Position of whom you spoke to, no names' }),
      summary: text('告知内容 / What was said'),
    }),
    z.strictObject({
      outcome: z.literal('false-alarm').meta({ title: '误报，业务仍在用 / False alarm' }),
      reason: text('核实情况 / What was found'),
    }),
    z.strictObject({
      outcome: z.literal('lost').meta({ title: '确认离网 / Lost' }),
      cause: z.enum(leavingCauses).meta({ title: '离网原因 / Why' }),
      detail: text('说明 / In words'),
    }),
  ]),
  'confirm-transfer': z.discriminatedUnion('decision', [
    z.strictObject({
      decision: z.literal('confirm').meta({ title: '同意过户 / Confirm' }),
      note: z.string().trim().max(2_000).nullable().default(null).meta({ title: '备注 / Note' }),
    }),
    z.strictObject({
      decision: z.literal('refuse').meta({ title: '不同意 / Refuse' }),
      reason: text('原因 / Why'),
    }),
  ]),
  'decide-arrears': z.strictObject({
    decision: z.enum(['collect', 'instalments', 'write-off']).meta({
      title: '欠费处理：追缴、分期、核销 / Collect, agree instalments, write off',
    }),
    reason: text('依据 / Why'),
    documentRef,
  }),
  'collect-arrears': z.strictObject({ documentRef }),
  'clear-faulty': workDone,
  'resolve-difference': workDone,
};

/** The form of a task of a customer's exit. */
export function exitForm(name: ExitTaskName): z.ZodType {
  return forms[name];
}
