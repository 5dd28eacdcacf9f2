import { z } from 'zod';
import { type CoverageTaskName, measures } from './answers';

const text = (label: string) => z.string().trim().min(1).max(2_000).meta({ title: label });
const note = z.string().trim().max(2_000).nullable().default(null).meta({ title: '备注 / Note' });
const personId = (label: string) => z.string().trim().min(1).max(64).meta({ title: label });
const instant = (label: string) =>
  z.iso
    .datetime({ offset: true })
    .transform((value) => new Date(value).toISOString())
    .meta({ title: label });

const spoken = {
  channel: z.enum(['phone', 'visit', 'message', 'mail']).meta({ title: '联系方式 / How' }),
  contact: z.string().trim().min(1).max(200).meta({ title: '客户联系人 / Whom' }),
};

const common = {
  callSuccessPercent: z.number().min(0).max(100).meta({ title: '接通率 % / Calls that succeed, %' }),
  points: z.number().int().min(1).max(10_000).meta({ title: '测试点数 / Points measured' }),
};
const rsrp = {
  rsrpDbm: z.number().min(-156).max(-31).meta({ title: 'RSRP (dBm)' }),
  sinrDb: z.number().min(-23).max(40).meta({ title: 'SINR (dB)' }),
};

const measurement = z.discriminatedUnion('technology', [
  z.strictObject({
    technology: z.literal('2g'),
    rxLevDbm: z.number().min(-110).max(-30).meta({ title: 'RxLev (dBm)' }),
    sinrDb: z.number().min(-23).max(40).nullable().default(null).meta({ title: 'SINR (dB)' }),
    ...common,
  }),
  z.strictObject({ technology: z.literal('4g'), ...rsrp, ...common }),
  z.strictObject({ technology: z.literal('5g'), ...rsrp, ...common }),
]);

const initialReply = z.strictObject({
  measures: text('拟采取的措施 / Measures planned'),
  expectedAt: instant('预计解决时间 / Expected to be solved at'),
  askedOfCustomer: text('需客户配合事项 / What the customer is asked to help with'),
  ...spoken,
});

const workDone = z.strictObject({
  workDone: text('完成情况 / Work done'),
  reference: z.string().trim().max(200).nullable().default(null).meta({ title: '凭证号 / Reference' }),
});

const forms: Record<CoverageTaskName, z.ZodType> = {
  'coverage-assign-manager': z.discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('own') }),
    z.strictObject({
      decision: z.literal('another'),
      managerId: personId('客户经理 / Account manager'),
      reason: text('理由 / Reason'),
    }),
  ]),
  'coverage-name-technician': z.strictObject({ technicianId: personId('技术人员 / Technician'), note }),
  'coverage-reply': initialReply,
  'coverage-reply-joined': initialReply,
  'coverage-survey': z.discriminatedUnion('result', [
    z.strictObject({
      result: z.literal('solvable'),
      before: measurement.meta({ title: '实施前测量 / Measured before' }),
      cause: text('原因 / Cause'),
      proposal: z.enum(measures).meta({ title: '建议措施 / Measure proposed' }),
    }),
    z.strictObject({
      result: z.literal('not-solvable'),
      before: measurement.meta({ title: '测量 / Measured' }),
      reason: text('无法解决的原因 / Why it cannot be solved'),
    }),
  ]),
  'coverage-choose-measure': z.strictObject({
    measure: z.enum(measures).meta({ title: '措施 / Measure' }),
    needsBuilding: z.boolean().meta({ title: '需新建 / Needs building (6.3)' }),
    plan: text('实施安排 / Plan'),
  }),
  'coverage-plan-building': z.discriminatedUnion('decision', [
    z.strictObject({
      decision: z.literal('build'),
      project: text('建设项目 / Project'),
      expectedAt: instant('预计建成时间 / Expected at'),
    }),
    z.strictObject({ decision: z.literal('not-possible'), reason: text('不能建设的原因 / Why not') }),
  ]),
  'coverage-agree-date': z.discriminatedUnion('decision', [
    z.strictObject({
      decision: z.literal('agree'),
      dueAt: instant('重新约定的时间 / New promise'),
      ...spoken,
    }),
    z.strictObject({ decision: z.literal('withdraw'), reason: text('撤回原因 / Why withdrawn'), ...spoken }),
  ]),
  'coverage-build': workDone,
  'coverage-work': workDone,
  'coverage-measure-again': z.strictObject({
    after: measurement.meta({ title: '实施后测量 / Measured after' }),
    note,
  }),
  'coverage-confirm': z.discriminatedUnion('decision', [
    z.strictObject({
      decision: z.literal('confirmed'),
      confirmedAt: instant('确认时间 / Confirmed at'),
      ...spoken,
    }),
    z.strictObject({
      decision: z.literal('not-solved'),
      reason: text('客户反映 / What the customer says'),
      ...spoken,
    }),
  ]),
  'coverage-tell-end': z.strictObject({ said: text('告知内容 / What was said'), ...spoken }),
};

/** The form of a task of a coverage request. */
export function coverageForm(name: CoverageTaskName): z.ZodType {
  return forms[name];
}
