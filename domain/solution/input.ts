import { z } from 'zod';
import { needForecast } from './forms';

const key = (label: string, example: string) =>
  z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'letters, digits, dot, dash and underscore, 64 at most')
    .meta({ description: label, example });

/** What is sent to ask for a solution (SOL-1). Its shape only. */
export const solutionInput = z
  .strictObject({
    customerNo: key('客户编号 / customer number', 'C-1001'),
    title: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .meta({ description: '需求名称 / what it is about', example: '全省视频会议组网' }),
    description: z
      .string()
      .trim()
      .min(1)
      .max(4_000)
      .meta({ description: '需求说明 / what the customer needs', example: '16 个州市视频会议，高清双流' }),
    industry: z.string().trim().min(1).max(64).nullable().default(null).meta({
      description: '行业，省略时取客户所属行业 / the customer’s own when left out',
      example: 'government',
    }),
    forecast: z
      .array(needForecast)
      .max(100)
      .default([])
      .meta({ description: '需求预测 / how much of what, where, when (SOL-8)' }),
    demonstrationAsked: z
      .boolean()
      .default(false)
      .meta({ description: '客户要求演示 / the customer asks for a demonstration' }),
    trialAsked: z
      .boolean()
      .default(false)
      .meta({ description: '客户要求试用 / the customer asks for a trial' }),
  })
  .meta({ id: 'SolutionRequestInput' });

export type SolutionInput = z.infer<typeof solutionInput>;
