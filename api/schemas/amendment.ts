import { z } from 'zod';
import type { ProcessEvent } from '../../domain/process/event';
import { assessmentAnswer, exampleAssessment, toAssessmentAnswer } from './assessment';
import { anyJson, instant } from './common';
import { doer, doerOf, exampleDoer } from './doer';

const changes = {
  bandwidthKbps: z
    .number()
    .int()
    .positive()
    .max(100_000_000)
    .optional()
    .meta({ description: '新带宽（kbps）/ the new bandwidth' }),
  ends: z
    .array(
      z.strictObject({
        end: z.enum(['a', 'b']).meta({ description: '端点 / which end' }),
        addressId: z.string().min(1).max(64).meta({ description: '新地址 / its new address' }),
      }),
    )
    .min(1)
    .max(2)
    .optional()
    .meta({ description: '变更的端点 / the ends that move' }),
  requestedDate: z.iso
    .date()
    .nullable()
    .optional()
    .meta({ description: '新要求日期 / the new day wished for' }),
};

/** What a customer wants to be different; what is left out stays. */
export const changesInput = z.strictObject(changes).meta({ id: 'OrderChanges' });

/** A decision to amend. */
export const amendmentInput = z
  .strictObject({
    ...changes,
    reason: z.string().trim().min(1).max(2_000).meta({ description: '变更原因 / why' }),
    acceptCost: z
      .boolean()
      .default(false)
      .meta({ description: '已与客户确认损失费用 / the cost of lost work has been agreed to' }),
  })
  .meta({ id: 'OrderAmendment' });

export const exampleChanges: z.input<typeof changesInput> = { bandwidthKbps: 1024 };

export const exampleAmendment: z.input<typeof amendmentInput> = {
  bandwidthKbps: 1024,
  reason: '客户调整带宽',
  acceptCost: false,
};

export const amendmentAnswer = z
  .object({
    at: instant,
    by: doer,
    reason: z.string(),
    changes: z.record(z.string(), anyJson),
    assessment: assessmentAnswer,
  })
  .meta({ id: 'AppliedAmendment' });

export type AmendmentAnswer = z.input<typeof amendmentAnswer>;

/** An amendment that was made, as the API shows it. */
export function toAmendmentAnswer({
  at,
  actor,
  data,
}: Extract<ProcessEvent, { type: 'amendment.applied' }>): AmendmentAnswer {
  return {
    at,
    by: doerOf(actor),
    reason: data.reason,
    changes: data.changes as AmendmentAnswer['changes'],
    assessment: toAssessmentAnswer(data.assessment),
  };
}

export const exampleApplied: AmendmentAnswer = {
  at: '2026-11-23T02:00:00.000Z',
  by: exampleDoer,
  reason: '客户调整带宽',
  changes: { bandwidthKbps: 1024 },
  assessment: exampleAssessment,
};
