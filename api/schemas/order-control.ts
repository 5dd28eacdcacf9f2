import { z } from 'zod';
import { instant, label } from './common';
import { type ProcessControl, exampleWork, openWork } from './process-control';
import { exampleSegment, segmentAnswer } from './segment';

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

const nextStep = z.object({
  stage: z.string(),
  label,
  current: z.boolean(),
  by: z.array(label).meta({ description: '由谁办理 / who does it' }),
  open: z.array(openWork).meta({ description: '当前待办 / what is open now' }),
});

/** What the whole truth of an order has beyond that of any process (O2A-4). */
export const orderControlExtras = {
  forecast: forecast.nullable().meta({ description: '验收后为空 / null once accepted or over' }),
  amendments: z.number(),
  segments: z.array(segmentAnswer),
  nextSteps: z.array(nextStep),
};

export type OrderControlExtras = z.input<z.ZodObject<typeof orderControlExtras>>;

export type OrderControlAnswer = ProcessControl & OrderControlExtras & { readonly orderNo: string };

export const exampleOrderControlExtras: OrderControlExtras = {
  forecast: {
    basis: 'history',
    samples: 42,
    p50: '2026-11-25T08:00:00.000Z',
    p80: '2026-11-26T09:30:00.000Z',
    atRisk: false,
  },
  amendments: 0,
  segments: [exampleSegment],
  nextSteps: [
    {
      stage: 'provisioning',
      label: { zh: '工位施工', en: 'Provisioning' },
      current: true,
      by: [{ zh: '昆明数据工位', en: 'Data station, Kunming' }],
      open: [exampleWork],
    },
  ],
};
