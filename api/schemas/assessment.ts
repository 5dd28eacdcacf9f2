import { z } from 'zod';
import type { Assessment } from '../../domain/process/amendment';
import { instant, label } from './common';

export const assessmentAnswer = z
  .object({
    steps: z.array(
      z.object({
        step: z.string(),
        title: label,
        place: z.string().nullable(),
        was: z.enum(['done', 'running']),
        fate: z
          .enum(['stays', 'redone', 'undone'])
          .meta({ description: '保留、重做、拆除 / what becomes of it' }),
      }),
    ),
    pastSoftPoint: z
      .boolean()
      .meta({ description: '将损失已完成的上门施工 / field work done would be lost' }),
    costCny: z.number().meta({ description: '损失费用（元）/ what that costs, CNY' }),
    promise: z.object({ before: instant.nullable(), after: instant.nullable() }),
  })
  .meta({ id: 'Assessment' });

export type AssessmentAnswer = z.input<typeof assessmentAnswer>;

/** What an amendment or a cancellation would do, as the API shows it. */
export function toAssessmentAnswer({ steps, pastSoftPoint, costCny, promise }: Assessment): AssessmentAnswer {
  return { steps: steps.map((step) => ({ ...step })), pastSoftPoint, costCny, promise: { ...promise } };
}

export const exampleAssessment: AssessmentAnswer = {
  steps: [
    {
      step: 'check:a',
      title: { zh: '资源核查', en: 'Check resources' },
      place: 'a: 昆明市五华区人民中路 12 号',
      was: 'done',
      fate: 'redone',
    },
  ],
  pastSoftPoint: false,
  costCny: 0,
  promise: { before: '2026-11-27T08:00:00.000Z', after: '2026-11-30T03:00:00.000Z' },
};
