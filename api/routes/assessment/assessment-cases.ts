import { z } from 'zod';
import type { Fact } from '../../../domain/assessment/fact';
import { figureNames } from '../../../domain/assessment/figure';
import { type Route, defineRoute } from '../../route';
import { instant, mapPage, pageOf, pageQuery } from '../../schemas/common';
import { exampleRef, processRefFields, toProcessRef } from '../../schemas/process-ref';
import { holdingKind } from '../../schemas/responsible';
import type { Services } from '../../services';
import { assessmentAccess } from './assessment-access';
import { factQuery, levelParams, toFactQuery } from './fact-query';

const params = levelParams.extend({
  subject: z
    .string()
    .max(64)
    .meta({ description: '人员、工位@本地网或 it-support', example: 'data@kunming' }),
});

const query = z.strictObject({
  ...factQuery.shape,
  ...pageQuery,
  figure: z.enum(figureNames).meta({ description: '指标 / figure', example: 'on-time-tasks' }),
});

const caseAnswer = z
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
    workingMs: z.number().nullable().meta({ description: '工作时间,毫秒 / working time, ms' }),
    holding: holdingKind.nullable(),
  })
  .meta({ id: 'AssessmentCase', description: '指标背后的一件 / a case behind a figure' });

function toAnswer(fact: Fact): z.input<typeof caseAnswer> {
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

/** The cases behind one figure of one subject, each with where it opens (ASM-2). */
export function listAssessmentCases({ views: { assessment } }: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/assessment/:level/:subject/cases',
    operationId: 'listAssessmentCases',
    summary: { zh: '指标背后的案例', en: 'The cases behind a figure' },
    tag: 'assessment',
    request: { params, query },
    responses: {
      200: {
        schema: pageOf(caseAnswer),
        description: { zh: '一页,最早者在前', en: 'A page, the oldest first' },
        example: {
          items: [
            {
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
            },
          ],
          page: 1,
          pageSize: 20,
          total: 1,
        },
      },
    },
    problems: [],
    access: assessmentAccess,
    idempotent: false,
    handle: async ({ params: { level, subject }, query: asked, scope }) => {
      const { figure, page, pageSize, ...rest } = asked;
      const wanted = toFactQuery(rest);
      await assessment.follow(wanted);
      const found = await assessment.cases({ level, subject, figure }, scope, wanted, { page, pageSize });
      return { status: 200, body: mapPage(found, toAnswer) };
    },
  });
}
