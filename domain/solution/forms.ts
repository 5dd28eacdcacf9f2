import { z } from 'zod';
import { attachmentIds } from '../attachment/forms';
import { catalogue } from '../catalogue/catalogue';
import { localNetworks } from '../people/department';
import type { SolutionTaskName } from './answers';
import { newProduct } from './needs';
import { quarterPattern } from './quarter';
import { interfaces, materials, supporters } from './solution';

const words = (label: string, most: number) => z.string().trim().min(1).max(most).meta({ title: label });
const text = (label: string) => words(label, 2_000);
const note = z.string().trim().max(2_000).nullable().default(null).meta({ title: '备注 / Note' });
const instant = (label: string) =>
  z.iso
    .datetime({ offset: true })
    .transform((value) => new Date(value).toISOString())
    .meta({ title: label });

const once = (values: readonly string[]): boolean => new Set(values).size === values.length;
const solutionNo = z.string().min(1).max(64);
const productCodes = z
  .array(z.enum(Object.keys(catalogue)))
  .max(20)
  .refine(once, '产品重复 / names a product twice')
  .meta({ title: '产品 / Products' });
const support = z
  .array(z.enum(supporters))
  .max(supporters.length)
  .refine(once, '部门重复 / names a department twice')
  .meta({ title: '所需内部支持 / Internal support needed' });
const cost = z.number().min(0).max(1e10).meta({ title: '成本（元）/ Cost, CNY' });
const askedBy = z.enum(['us', 'customer']).meta({ title: '由谁提出 / Whose idea' });
const grade = (label: string) =>
  z
    .number()
    .int()
    .min(1)
    .max(5)
    .meta({ title: `${label}, 1–5` });

const told = {
  channel: z.enum(['phone', 'visit', 'message', 'mail']).meta({ title: '方式 / How' }),
  contact: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({ title: '联系对象的职务（不写姓名）/ Position of whom you spoke to, no names' }),
  summary: text('内容 / What was said'),
};

/** How much will be needed of what, where and when (SOL-8). */
export const needForecast = z.strictObject({
  product: z.enum([...Object.keys(catalogue), newProduct]).meta({ title: '产品 / Product' }),
  area: z.enum(localNetworks).meta({ title: '本地网 / Area' }),
  quarter: z.string().regex(quarterPattern, 'YYYY-Q1 … YYYY-Q4').meta({ title: '季度 / Quarter' }),
  quantity: z.number().int().min(1).max(1_000_000).meta({ title: '数量 / Quantity' }),
});

const needs = z.strictObject({
  customerInformation: text('客户信息 / Customer information'),
  businessNeeds: text('业务需求 / Business needs'),
  competition: z
    .array(
      z.strictObject({
        rival: words('竞争对手 / Rival', 100),
        offer: words('其方案 / Its offer', 500),
        assessment: words('评估 / Assessment', 500),
      }),
    )
    .max(10)
    .meta({ title: '竞争性评估 / Competitive assessment' }),
  buyingFactors: z
    .array(
      z.strictObject({
        factor: words('因素 / Factor', 100),
        weight: z.number().int().min(1).max(5).meta({ title: '权重 1–5 / Weight' }),
      }),
    )
    .min(1)
    .max(10)
    .meta({ title: '关键购买因素 / Key buying factors' }),
});

const forms: Record<SolutionTaskName, z.ZodType> = {
  'record-needs': z.strictObject({
    needs,
    forecast: z.array(needForecast).max(100).meta({ title: '需求预测 / Forecast' }),
    promisedAt: instant('承诺客户的时间 / Promised to the customer').nullable().default(null),
  }),
  'choose-solutions': z.discriminatedUnion('result', [
    z.strictObject({
      result: z.literal('chosen'),
      shortlist: z
        .array(solutionNo)
        .max(10)
        .refine(once, '方案重复 / names a solution twice')
        .meta({ title: '初选方案 / Shortlist' }),
      note,
    }),
    z.strictObject({
      result: z.literal('search-again'),
      words: z.string().trim().min(1).max(200).meta({ title: '检索词 / What to look for' }),
      anyIndustry: z.boolean().default(true).meta({ title: '不限行业 / In any industry' }),
    }),
  ]),
  'analyse-solutions': z.strictObject({
    analysis: text('分析 / Analysis'),
    preferred: solutionNo.nullable().meta({ title: '优选方案 / Preferred' }),
    support,
    attachments: attachmentIds,
  }),
  'decide-gate': z.discriminatedUnion('result', [
    z.strictObject({
      result: z.literal('offer-satisfies'),
      evaluation: text('评估 / Evaluation'),
      solutionNo: solutionNo.nullable().default(null).meta({ title: '方案 / Solution' }),
      products: productCodes,
    }),
    z.strictObject({ result: z.literal('design'), evaluation: text('评估 / Evaluation'), support }),
    z.strictObject({
      result: z.literal('ask-interface'),
      evaluation: text('评估 / Evaluation'),
      interface: z.enum(interfaces).meta({ title: '接口 6.1 / 6.2 / 6.3 / Interface' }),
      question: text('需求说明 / What is asked'),
    }),
    z.strictObject({ result: z.literal('cannot-serve'), evaluation: text('评估 / Evaluation') }),
  ]),
  'answer-interface': z.discriminatedUnion('result', [
    z.strictObject({
      result: z.literal('possible'),
      what: text('措施 / What will be done'),
      expectedAt: instant('预计完成时间 / Expected at'),
      attachments: attachmentIds,
    }),
    z.strictObject({ result: z.literal('not-possible'), reason: text('原因 / Why not') }),
  ]),
  'inform-customer': z.strictObject({
    ...told,
    promisedAt: instant('与客户商定的新时间 / New date agreed').nullable().default(null),
  }),
  'design-solution': z.discriminatedUnion('result', [
    z.strictObject({
      result: z.literal('submitted'),
      summary: text('方案摘要 / Summary'),
      note: text('版本说明 / What is in this version'),
      products: productCodes,
      material: z.enum(materials).meta({ title: '行业方案或标准产品 / Material' }),
      costCny: cost,
      attachments: attachmentIds,
    }),
    z.strictObject({ result: z.literal('not-possible'), reason: text('原因 / Why not') }),
  ]),
  'support-design': z.discriminatedUnion('verdict', [
    z.strictObject({ verdict: z.literal('feasible'), costCny: cost, note, attachments: attachmentIds }),
    z.strictObject({ verdict: z.literal('not-feasible'), reason: text('原因 / Why not') }),
  ]),
  'evaluate-design': z.discriminatedUnion('verdict', [
    z.strictObject({
      verdict: z.literal('pass'),
      fit: grade('需求符合度 / Fit'),
      feasibility: grade('可行性 / Feasibility'),
      note,
    }),
    z.strictObject({ verdict: z.literal('revise'), reason: text('修改意见 / What to revise') }),
    z.strictObject({ verdict: z.literal('not-possible'), reason: text('原因 / Why not') }),
  ]),
  'accept-design': z.discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('accept'), note }),
    z.strictObject({ decision: z.literal('revise'), reason: text('修改意见 / What to revise') }),
  ]),
  'present-solution': z.strictObject({
    ...told,
    demonstration: z
      .strictObject({ askedBy, onSite: z.boolean().meta({ title: '上门 / On site' }) })
      .nullable()
      .default(null)
      .meta({ title: '演示 / Demonstration' }),
    trial: z
      .strictObject({ askedBy, days: z.number().int().min(1).max(731).meta({ title: '天数 / Days' }) })
      .nullable()
      .default(null)
      .meta({ title: '试用 / Trial' }),
  }),
  'give-demonstration': z.strictObject({
    summary: text('演示情况 / How it went'),
    attachments: attachmentIds,
  }),
  'set-up-trial': z.strictObject({ workDone: text('完成情况 / Work done') }),
  'conclude-trial': z.discriminatedUnion('result', [
    z.strictObject({
      result: z.literal('converted'),
      agreedWith: text('客户方确认人的职务 / Position of who agreed'),
      note,
    }),
    z.strictObject({
      result: z.literal('extended'),
      endsAt: instant('延至 / Until'),
      reason: text('原因 / Why'),
    }),
    z.strictObject({ result: z.literal('closed'), reason: text('原因 / Why') }),
  ]),
  'switch-off-trial': z.strictObject({ workDone: text('完成情况 / Work done') }),
  'record-decision': z.discriminatedUnion('decision', [
    z.strictObject({
      decision: z.literal('accepted'),
      agreedWith: text('客户方确认人的职务 / Position of who agreed'),
      note,
    }),
    z.strictObject({ decision: z.literal('revise'), reason: text('修改意见 / What to revise') }),
    z.strictObject({ decision: z.literal('declined'), reason: text('原因 / Why') }),
  ]),
  'settle-sale': z.discriminatedUnion('action', [
    z.strictObject({ action: z.literal('try-again'), note }),
    z.strictObject({ action: z.literal('without-sale'), reason: text('原因 / Why') }),
    z.strictObject({ action: z.literal('call-off'), reason: text('原因 / Why') }),
  ]),
};

/** The form of a task of a solution design. */
export function solutionForm(name: SolutionTaskName): z.ZodType {
  return forms[name];
}
