import { z } from 'zod';
import type { Fact } from '../../../domain/assessment/fact';
import { instant } from '../../schemas/common';
import { exampleRef, processRefFields, toProcessRef } from '../../schemas/process-ref';
import { holdingKind } from '../../schemas/responsible';

export const caseAnswer = z
  .object({
    ...processRefFields,
    seq: z.number().meta({ description: '时间线上的序号 / number of the event in its timeline' }),
    at: instant,
    taskId: z.string().nullable(),
    stage: z.string().nullable(),
    person: z.string().nullable(),
    tier: z.string(),
    productCode: z.string().nullable(),
    hit: z.boolean().nullable().meta({ description: '是否达标 / as it should be' }),
    workingMs: z.number().nullable().meta({ description: '工作时间，毫秒 / working time, ms' }),
    holding: holdingKind.nullable(),
  })
  .meta({ id: 'AssessmentCase', description: '指标背后的一件 / a case behind a figure' });

/** A case as the API shows it. */
export function toCaseAnswer(fact: Fact): z.input<typeof caseAnswer> {
  const { seq, at, taskId, stage, person, tier, productCode } = fact;
  const { hit, workingMs, holding } = fact;
  return {
    ...toProcessRef(fact),
    seq,
    at,
    taskId,
    stage,
    person,
    tier,
    productCode,
    hit,
    workingMs,
    holding,
  };
}

export const exampleCase: z.input<typeof caseAnswer> = {
  ...exampleRef,
  seq: 31,
  at: '2026-11-23T03:00:00.000Z',
  taskId: 'order.SO-20261120-0001.6',
  stage: 'provisioning',
  person: 'data-km-01',
  tier: 'A1',
  productCode: 'leased-line',
  hit: true,
  workingMs: null,
  holding: null,
};
