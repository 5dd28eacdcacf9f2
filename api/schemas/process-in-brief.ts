import { z } from 'zod';
import { isAtRisk } from '../../domain/process/at-risk';
import { labelOf } from '../../domain/process/labels';
import type { ProcessView } from '../../domain/process/process-view';
import { promiseOf } from '../../domain/process/promise-of';
import { processStates } from '../../domain/process/state';
import { instant, label } from './common';
import { type Named, customerName } from './named';
import { exampleRef, processRefFields, toProcessRef } from './process-ref';
import { exampleResponsible, responsibleAnswer } from './responsible';
import { exampleStuckCall, stuckCallAnswer, toStuckCallAnswer } from './stuck-call';

/** A process of any kind as a line of a list. */
export const processInBrief = z
  .object({
    ...processRefFields,
    customerNo: z.string().meta({ description: '多个客户为 * / `*` for several customers' }),
    customerName,
    tier: z.string(),
    priority: z.number(),
    managerId: z.string(),
    state: z.enum(processStates),
    stage: z.string().nullable(),
    stageLabel: label.nullable(),
    startedAt: instant,
    closedAt: instant.nullable(),
    promiseDueAt: instant.nullable(),
    atRisk: z.boolean().meta({ description: '承诺有风险 / the promise is at risk' }),
    responsible: responsibleAnswer.nullable(),
    openProblems: z.number().meta({ description: '未闭环问题数 / problems still open' }),
    calls: z.array(stuckCallAnswer).meta({ description: '未成功的系统调用 / calls that did not go through' }),
  })
  .meta({ id: 'ProcessInBrief' });

export type ProcessInBrief = z.input<typeof processInBrief>;

/** A process in brief. */
export function toProcessInBrief(view: Named<ProcessView>): ProcessInBrief {
  const { customerNo, tier, priority, managerId, state, stage, startedAt, closedAt, responsible } = view;
  const promise = promiseOf(view);
  return {
    ...toProcessRef(view),
    customerNo,
    customerName: view.customerName,
    tier,
    priority,
    managerId,
    state,
    stage,
    stageLabel: stage === null ? null : labelOf('stage', stage),
    startedAt,
    closedAt,
    promiseDueAt: promise?.dueAt ?? null,
    atRisk: promise !== null && isAtRisk(promise),
    responsible: responsible === null ? null : { ...responsible, group: { ...responsible.group } },
    openProblems: view.problems.filter((problem) => problem.closedAt === null).length,
    calls: view.stuck.map(toStuckCallAnswer),
  };
}

export const exampleProcessInBrief: ProcessInBrief = {
  ...exampleRef,
  customerNo: 'C-1001',
  customerName: '云南省财政厅',
  tier: 'A1',
  priority: 1,
  managerId: 'am-01',
  state: 'inProgress',
  stage: 'billing',
  stageLabel: { zh: '计费归档', en: 'Billing and filing' },
  startedAt: '2026-11-20T08:00:00.000Z',
  closedAt: null,
  promiseDueAt: '2026-11-27T08:00:00.000Z',
  atRisk: false,
  responsible: exampleResponsible,
  openProblems: 0,
  calls: [exampleStuckCall],
};
