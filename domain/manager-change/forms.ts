import { z } from 'zod';
import type { ManagerChangeTaskName } from './answers';

const text = (label: string) => z.string().trim().min(1).max(2_000).meta({ title: label });

const forms: Record<ManagerChangeTaskName, z.ZodType> = {
  'accept-customers': z.strictObject({
    decision: z.literal('accept').meta({ title: '接收 / Take on' }),
    note: z.string().trim().max(2_000).nullable().default(null).meta({ title: '备注 / Note' }),
  }),
  'tell-customer': z.strictObject({
    channel: z.enum(['phone', 'visit', 'message', 'mail']).meta({ title: '方式 / How' }),
    contact: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .meta({ title: '联系对象的职务（不写姓名）/ Position of whom you spoke to, no names' }),
    summary: text('内容 / What was said'),
  }),
};

/** The form of a task of a change of account manager. */
export function managerChangeForm(name: ManagerChangeTaskName): z.ZodType {
  return forms[name];
}
