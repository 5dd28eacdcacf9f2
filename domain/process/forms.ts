import { z } from 'zod';
import { localNetworks, stations } from '../people/department';
import { problemCauses } from './problem';
import { type SharedTaskName, problemDepartments } from './shared-answers';
import { repairGroups } from './stuck-call';

const text = (label: string) => z.string().trim().min(1).max(2_000).meta({ title: label });
const note = z.string().trim().max(2_000).nullable().default(null).meta({ title: '备注 / Note' });

const stationRef = {
  station: z.enum(stations).meta({ title: '工位 / Station' }),
  localNetwork: z.enum(localNetworks).meta({ title: '本地网 / Local network' }),
};

/** What can be done about a system call that did not go through (O2A-6); also what the flow desk's route takes. */
export const repairForm = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('retry'), note }),
  z.strictObject({
    action: z.literal('correct'),
    corrections: z
      .record(z.string().max(64), z.union([z.string().max(200), z.number()]))
      .refine((fields) => Object.keys(fields).length > 0, '至少更正一项 / correct one field at least')
      .meta({ title: '更正的字段 / Corrected fields' }),
    note,
  }),
  z.strictObject({
    action: z.literal('skip'),
    reason: text('跳过原因 / Why skipped'),
    proof: text('已另行完成的证据 / Proof that it is done'),
  }),
  z.strictObject({ action: z.literal('compensate'), reason: text('撤销原因 / Why given up') }),
  z.strictObject({
    action: z.literal('hand-over'),
    to: z.enum(repairGroups).meta({ title: '转交 / Hand over to' }),
    note: text('说明 / Note'),
  }),
]);

const forms: Record<SharedTaskName, z.ZodType> = {
  'handle-return': z.strictObject({ corrected: text('更正说明 / What was put right') }),
  'decide-return': z.strictObject({
    decision: z.enum(['receiver-does-it', 'giver-corrects']).meta({ title: '裁定 / Decision' }),
    reason: text('理由 / Reason'),
  }),
  'solve-problem': z.discriminatedUnion('decision', [
    z.strictObject({
      decision: z.literal('solved'),
      cause: z.enum(problemCauses).meta({ title: '原因 / Cause' }),
      causedBy: z.strictObject(stationRef).nullable().default(null).meta({ title: '责任工位 / Caused by' }),
      solution: text('解决措施 / Solution'),
    }),
    z.strictObject({ decision: z.literal('dispute'), reason: text('异议理由 / Why disputed') }),
  ]),
  'arbitrate-problem': z.strictObject({
    responsible: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('station'), ...stationRef }),
        z.strictObject({ kind: z.literal('department'), department: z.enum(problemDepartments) }),
      ])
      .meta({ title: '责任方 / Responsible' }),
    reason: text('理由 / Reason'),
  }),
  'verify-solution': z.discriminatedUnion('result', [
    z.strictObject({ result: z.literal('verified'), note }),
    z.strictObject({ result: z.literal('not-solved'), reason: text('未解决的原因 / Why not') }),
  ]),
  'repair-call': repairForm,
  'assess-cancellation': z.discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('accept'), note }),
    z.strictObject({ decision: z.literal('refuse'), reason: text('不同意原因 / Why refused') }),
  ]),
};

/** The form of a task that every kind of process may ask for. */
export function sharedForm(name: SharedTaskName): z.ZodType {
  return forms[name];
}
