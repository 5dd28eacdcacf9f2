import { z } from 'zod';
import { processStates } from '../../domain/process/state';
import { clockAnswer, exampleClock } from './clock';
import { instant, label, workGroup, workingMs } from './common';
import { holdAnswer } from './hold';
import { exampleProblem, problemAnswer } from './process-problem';
import { exampleResponsible, responsibleAnswer } from './responsible';
import { exampleSegment, segmentAnswer } from './segment';

const promise = z.object({
  clock: clockAnswer,
  dueAt: instant.nullable().meta({ description: '暂停中则按现在恢复推算 / if paused: as if it went on now' }),
  leftMs: workingMs,
  overdueMs: workingMs,
});

const forecast = z
  .object({
    basis: z
      .enum(['history', 'plan'])
      .meta({ description: '历史或计划 / past orders, or too few: the plan' }),
    samples: z.number().meta({ description: '可比的历史订单数 / how many past orders compare' }),
    p50: instant,
    p80: instant,
    atRisk: z.boolean(),
  })
  .meta({
    id: 'Forecast',
    description: '预计验收时间 / when it will be accepted, as far as anybody can tell',
  });

const openWork = z.object({
  taskId: z.string(),
  title: label,
  place: z.string().nullable(),
  by: label,
  person: z.string().nullable(),
  dueAt: instant.nullable(),
  overdue: z.boolean(),
});

const nextStep = z.object({
  stage: z.string(),
  label,
  current: z.boolean(),
  by: z.array(label).meta({ description: '由谁办理 / who does it' }),
  open: z.array(openWork).meta({ description: '当前待办 / what is open now' }),
});

const stuckCall = z.object({
  callId: z.string(),
  system: z.string(),
  operation: z.string(),
  label,
  why: z.enum(['unavailable', 'refused']),
  code: z.string().nullable(),
  detail: z.string(),
  since: instant,
  group: workGroup,
  taskId: z.string().nullable(),
});

/** An order's whole truth (O2A-4). */
export const orderControlAnswer = z
  .object({
    orderNo: z.string(),
    state: z.enum(processStates),
    stage: z.string().nullable(),
    stageLabel: label.nullable(),
    stageSince: instant.nullable(),
    responsible: responsibleAnswer.extend({ heldMs: workingMs }).nullable(),
    promise: promise.nullable(),
    forecast: forecast.nullable().meta({ description: '验收后为空 / null once accepted or over' }),
    atRisk: z.boolean(),
    openProblems: z.array(problemAnswer),
    stuckCalls: z.array(stuckCall),
    hold: holdAnswer.nullable(),
    expedited: z.number(),
    contacts: z.number(),
    amendments: z.number(),
    segments: z.array(segmentAnswer),
    nextSteps: z.array(nextStep),
  })
  .meta({ id: 'OrderControl' });

export type OrderControlAnswer = z.input<typeof orderControlAnswer>;

export const exampleOrderControl: OrderControlAnswer = {
  orderNo: 'SO-20261120-0001',
  state: 'inProgress',
  stage: 'provisioning',
  stageLabel: { zh: '工位施工', en: 'Provisioning' },
  stageSince: '2026-11-23T02:00:00.000Z',
  responsible: { ...exampleResponsible, heldMs: 5_400_000 },
  promise: { clock: exampleClock, dueAt: '2026-11-27T08:00:00.000Z', leftMs: 115_200_000, overdueMs: 0 },
  forecast: {
    basis: 'history',
    samples: 42,
    p50: '2026-11-25T08:00:00.000Z',
    p80: '2026-11-26T09:30:00.000Z',
    atRisk: false,
  },
  atRisk: false,
  openProblems: [exampleProblem],
  stuckCalls: [],
  hold: null,
  expedited: 1,
  contacts: 2,
  amendments: 0,
  segments: [exampleSegment],
  nextSteps: [
    {
      stage: 'provisioning',
      label: { zh: '工位施工', en: 'Provisioning' },
      current: true,
      by: [{ zh: '昆明数据工位', en: 'Data station, Kunming' }],
      open: [
        {
          taskId: 'order.SO-20261120-0001.6',
          title: { zh: '数据配置', en: 'Configure data equipment' },
          place: 'kunming',
          by: { zh: '昆明数据工位', en: 'Data station, Kunming' },
          person: 'data-km-01',
          dueAt: '2026-11-24T02:00:00.000Z',
          overdue: false,
        },
      ],
    },
  ],
};
