import { z } from 'zod';
import { type Measure } from '../catalogue/measure';
import { localNetworks, stations } from '../people/department';
import type { OrderTaskName } from './answers';

const text = (label: string) => z.string().trim().min(1).max(2_000).meta({ title: label });
const note = z.string().trim().max(2_000).nullable().default(null).meta({ title: '备注 / Note' });
const instant = (label: string) =>
  z.iso
    .datetime({ offset: true })
    .transform((value) => new Date(value).toISOString())
    .meta({ title: label });

const stationRef = z
  .strictObject({ station: z.enum(stations), localNetwork: z.enum(localNetworks) })
  .meta({ title: '责任工位 / Station at fault' });

const workDone = z.strictObject({
  workDone: text('完成情况 / Work done'),
  reference: z.string().trim().max(200).nullable().default(null).meta({ title: '凭证号 / Reference' }),
});

function measured(measures: readonly Measure[]) {
  return z.strictObject(
    Object.fromEntries(
      measures.map((m) => [
        m.name,
        z
          .number()
          .min(0)
          .max(1e9)
          .meta({ title: `${m.label.zh} / ${m.label.en}` }),
      ]),
    ),
  );
}

/** What a form may depend on: the product's measures. */
export interface FormContext {
  readonly measures: readonly Measure[];
}

const forms: Record<OrderTaskName, (context: FormContext) => z.ZodType> = {
  'answer-order': () =>
    z.discriminatedUnion('decision', [
      z.strictObject({ decision: z.literal('accept'), note }),
      z.strictObject({ decision: z.literal('reject'), reason: text('不予受理原因 / Why rejected') }),
    ]),
  'check-resources': () =>
    z.discriminatedUnion('result', [
      z.strictObject({ result: z.literal('available'), note }),
      z.strictObject({
        result: z.literal('short'),
        remedy: z.enum(['construction', 'maintenance']).meta({ title: '补建途径 / Remedy' }),
        note: text('缺什么 / What is missing'),
      }),
    ]),
  'plan-remedy': () =>
    z.strictObject({ measure: text('措施 / Measure'), expectedAt: instant('预计完成时间 / Expected at') }),
  'agree-new-promise': () =>
    z.discriminatedUnion('decision', [
      z.strictObject({
        decision: z.literal('agree'),
        dueAt: instant('新承诺时间 / New promise'),
        agreedWith: text('客户方确认人 / Agreed with'),
      }),
      z.strictObject({ decision: z.literal('cancel'), reason: text('撤单原因 / Why cancelled') }),
    ]),
  'carry-out-remedy': () => z.strictObject({ workDone: text('完成情况 / Work done') }),
  'confirm-promise': () =>
    z.discriminatedUnion('decision', [
      z.strictObject({ decision: z.literal('confirm') }),
      z.strictObject({
        decision: z.literal('agree-later'),
        dueAt: instant('约定时间 / Agreed date'),
        reason: text('原因 / Why later'),
      }),
    ]),
  'set-up-transmission': () => workDone,
  'configure-data': () => workDone,
  'install-field': () => workDone,
  'test-end-to-end': ({ measures }) =>
    z.strictObject({ measured: measured(measures), faultAt: stationRef.nullable().default(null), note }),
  'undo-work': () => workDone,
  rework: () => z.strictObject({ cause: text('原因 / Cause'), workDone: text('完成情况 / Work done') }),
  'record-acceptance': () =>
    z.discriminatedUnion('decision', [
      z.strictObject({
        decision: z.literal('accepted'),
        signedBy: text('签收人 / Signed by'),
        signedAt: instant('签收时间 / Signed at'),
        documentRef: text('验收单号 / Document reference'),
      }),
      z.strictObject({
        decision: z.literal('refused'),
        reason: text('拒收原因 / Why refused'),
        faultAt: stationRef,
      }),
    ]),
  'call-back': () =>
    z.discriminatedUnion('outcome', [
      z.strictObject({
        outcome: z.literal('answered'),
        satisfaction: z.number().int().min(1).max(5).meta({ title: '满意度 1–5 / Satisfaction' }),
        comment: note,
      }),
      z.strictObject({
        outcome: z.literal('unreachable'),
        attempts: z.number().int().min(1).max(20).meta({ title: '联系次数 / Attempts' }),
      }),
    ]),
};

/** The form of an order's task: what its answer must look like, with the words people see. */
export function orderForm(name: OrderTaskName, context: FormContext): z.ZodType {
  return forms[name](context);
}
