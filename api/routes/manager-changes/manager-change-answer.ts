import { z } from 'zod';
import type { ProcessView } from '../../../domain/process/process-view';
import { processStates } from '../../../domain/process/state';
import { instant } from '../../schemas/common';

/** A change of account manager, as the API shows it (HND-1). */
export const managerChangeAnswer = z
  .object({
    changeNo: z.string(),
    state: z.enum(processStates),
    stage: z.string().nullable(),
    fromManagerId: z.string(),
    toManagerId: z.string(),
    customerNos: z
      .array(z.string())
      .nullable()
      .meta({ description: '移交的客户，null 为全部 / which customers; null: all' }),
    reason: z.string(),
    effectiveFrom: instant.nullable(),
    startedBy: z.string(),
    startedAt: instant,
    closedAt: instant.nullable(),
    movedCustomers: z
      .array(z.string())
      .nullable()
      .meta({ description: '已移交的客户 / customers moved; null before they have' }),
    movedProcesses: z
      .number()
      .nullable()
      .meta({ description: '已移交的在途流程数 / open processes moved; null before they have' }),
    milestones: z.array(z.object({ name: z.string(), at: instant })),
  })
  .meta({ id: 'ManagerChange', description: '客户经理变更 / a change of account manager' });

export type ManagerChangeAnswer = z.input<typeof managerChangeAnswer>;

export const exampleManagerChange: ManagerChangeAnswer = {
  changeNo: 'MC-7K3M9Q2XPA',
  state: 'inProgress',
  stage: 'telling',
  fromManagerId: 'am-01',
  toManagerId: 'am-02',
  customerNos: ['C-1001'],
  reason: '岗位调整',
  effectiveFrom: null,
  startedBy: 'area-01',
  startedAt: '2026-11-23T01:00:00.000Z',
  closedAt: null,
  movedCustomers: ['C-1001'],
  movedProcesses: 3,
  milestones: [{ name: 'customers-accepted', at: '2026-11-23T02:00:00.000Z' }],
};

/** What the details of such a process are (workflows/manager-change). */
type ChangeDetails = Pick<
  ManagerChangeAnswer,
  'fromManagerId' | 'toManagerId' | 'customerNos' | 'reason' | 'effectiveFrom' | 'startedBy'
> &
  Partial<Pick<ManagerChangeAnswer, 'movedCustomers' | 'movedProcesses'>>;

export function toManagerChangeAnswer(view: ProcessView): ManagerChangeAnswer {
  const { businessKey, state, stage, startedAt, closedAt, milestones } = view;
  const details = view.details as unknown as ChangeDetails;
  return {
    ...details,
    changeNo: businessKey,
    state,
    stage,
    startedAt,
    closedAt,
    movedCustomers: details.movedCustomers ?? null,
    movedProcesses: details.movedProcesses ?? null,
    milestones: milestones.map((milestone) => ({ ...milestone })),
  };
}
