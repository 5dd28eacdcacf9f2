import { z } from 'zod';
import { labelOf } from '../../domain/process/labels';
import { type ProcessKind, processKinds } from '../../domain/process/process-kind';
import type { ProcessView } from '../../domain/process/process-view';
import { promiseOf } from '../../domain/process/promise-of';
import { processStates } from '../../domain/process/state';
import { clockAnswer, exampleClock, toClockAnswer } from './clock';
import { instant, label } from './common';
import { holdAnswer } from './hold';
import { holderAnswer } from './holder';
import { type Named, customerName } from './named';
import { exampleResponsible, responsibleAnswer } from './responsible';

/** What the API shows of a process about a customer, whatever its kind; its number and details are the kind's. */
export const caseFields = {
  kind: z.enum(processKinds),
  state: z.enum(processStates),
  stage: z.string().nullable(),
  stageLabel: label.nullable(),
  customerNo: z.string(),
  customerName,
  tier: z.string(),
  priority: z.number(),
  managerId: z.string(),
  startedAt: instant,
  closedAt: instant.nullable(),
  promise: clockAnswer.nullable(),
  milestones: z.array(z.object({ name: z.string(), label, at: instant })),
  holders: z.array(holderAnswer).meta({ description: '现在在谁手里 / who holds it now' }),
  responsible: responsibleAnswer.nullable(),
  openProblems: z.number().meta({ description: '未闭环问题数 / problems still open' }),
  stuckCalls: z.number().meta({ description: '未成功的系统调用数 / system calls that did not go through' }),
  expedited: z.number().meta({ description: '催单次数 / how often somebody asked to hurry' }),
  hold: holdAnswer.nullable(),
  warnings: z.array(z.string()),
};

export type CaseFields = z.input<z.ZodObject<typeof caseFields>>;

/** The same of a process. */
export function toCaseFields(view: Named<ProcessView>): CaseFields {
  const { kind, state, stage, customerNo, tier, priority, managerId, startedAt, closedAt } = view;
  const { milestones, holders, responsible, problems, stuck, expedited, hold, warnings } = view;
  const promise = promiseOf(view);
  return {
    kind,
    state,
    stage,
    stageLabel: stage === null ? null : labelOf('stage', stage),
    customerNo,
    customerName: view.customerName,
    tier,
    priority,
    managerId,
    startedAt,
    closedAt,
    promise: promise === null ? null : toClockAnswer(promise),
    milestones: milestones.map(({ name, at }) => ({ name, label: labelOf('milestone', name), at })),
    holders: holders.map((holder) => ({ ...holder })),
    responsible,
    openProblems: problems.filter((problem) => problem.closedAt === null).length,
    stuckCalls: stuck.length,
    expedited,
    hold,
    warnings: [...warnings],
  };
}

export function exampleCase(kind: ProcessKind): CaseFields {
  return {
    kind,
    state: 'inProgress',
    stage: null,
    stageLabel: null,
    customerNo: 'C-1001',
    customerName: '云南省财政厅',
    tier: 'A1',
    priority: 1,
    managerId: 'am-01',
    startedAt: '2026-11-20T08:00:00.000Z',
    closedAt: null,
    promise: exampleClock,
    milestones: [],
    holders: [],
    responsible: exampleResponsible,
    openProblems: 0,
    stuckCalls: 0,
    expedited: 0,
    hold: null,
    warnings: [],
  };
}
