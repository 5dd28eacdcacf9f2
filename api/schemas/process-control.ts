import { z } from 'zod';
import { processActions } from '../../domain/process/process-actions';
import { processStates } from '../../domain/process/state';
import { clockAnswer, exampleClock } from './clock';
import { instant, label, workingMs } from './common';
import { holdAnswer } from './hold';
import { exampleProblem, problemAnswer } from './process-problem';
import { exampleResponsible, responsibleAnswer } from './responsible';
import { stuckCallAnswer } from './stuck-call';

const promise = z.object({
  clock: clockAnswer,
  dueAt: instant.nullable().meta({ description: '暂停中则按现在恢复推算 / if paused: as if it went on now' }),
  leftMs: workingMs,
  overdueMs: workingMs,
});

/** An open task, in words. */
export const openWork = z.object({
  taskId: z.string(),
  title: label,
  place: z.string().nullable(),
  by: label,
  person: z.string().nullable(),
  dueAt: instant.nullable(),
  overdue: z.boolean(),
});

export const exampleWork: z.input<typeof openWork> = {
  taskId: 'order.SO-20261120-0001.6',
  title: { zh: '数据配置', en: 'Configure data equipment' },
  place: 'kunming',
  by: { zh: '昆明数据工位', en: 'Data station, Kunming' },
  person: 'data-km-01',
  dueAt: '2026-11-24T02:00:00.000Z',
  overdue: false,
};

/** The whole truth of a process of any kind, but for its number (O2A-4). */
export const processControl = {
  state: z.enum(processStates),
  stage: z.string().nullable(),
  stageLabel: label.nullable(),
  stageSince: instant.nullable(),
  responsible: responsibleAnswer.extend({ heldMs: workingMs }).nullable(),
  promise: promise.nullable(),
  atRisk: z.boolean().meta({ description: '承诺有风险 / the promise is at risk' }),
  openProblems: z.array(problemAnswer),
  stuckCalls: z.array(stuckCallAnswer),
  hold: holdAnswer.nullable(),
  expedited: z.number(),
  contacts: z.number(),
  openTasks: z.array(openWork).meta({ description: '当前待办 / what is open now' }),
  mayDo: z
    .array(z.enum(processActions))
    .meta({ description: '您现在可以做的 / what the caller may do about it now' }),
  mayRepair: z
    .array(z.string())
    .meta({ description: '您可修复的系统调用 / the stuck calls the caller may act on' }),
};

export type ProcessControl = z.input<z.ZodObject<typeof processControl>>;

export const exampleProcessControl: ProcessControl = {
  state: 'inProgress',
  stage: 'provisioning',
  stageLabel: { zh: '工位施工', en: 'Provisioning' },
  stageSince: '2026-11-23T02:00:00.000Z',
  responsible: { ...exampleResponsible, heldMs: 5_400_000 },
  promise: { clock: exampleClock, dueAt: '2026-11-27T08:00:00.000Z', leftMs: 115_200_000, overdueMs: 0 },
  atRisk: false,
  openProblems: [exampleProblem],
  stuckCalls: [],
  hold: null,
  expedited: 1,
  contacts: 2,
  openTasks: [exampleWork],
  mayDo: ['hold', 'cancel', 'expedite', 'contact', 'raise-problem'],
  mayRepair: [],
};
