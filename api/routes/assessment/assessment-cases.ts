import { z } from 'zod';
import { figureNames } from '../../../domain/assessment/figure';
import { type Route, defineRoute } from '../../route';
import { mapPage, pageOf, pageQuery } from '../../schemas/common';
import type { Services } from '../../services';
import { assessmentAccess } from './assessment-access';
import { caseAnswer, exampleCase, toCaseAnswer } from './case-answer';
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
        description: { zh: '一页，最早者在前', en: 'A page, the oldest first' },
        example: {
          items: [exampleCase],
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
      return { status: 200, body: mapPage(found, toCaseAnswer) };
    },
  });
}
