import { z } from 'zod';
import { figureNames } from '../../../domain/assessment/figure';
import { levels } from '../../../domain/assessment/level';
import { type Route, defineRoute } from '../../route';
import { mapPage, pageOf, pageQuery } from '../../schemas/common';
import { holdingKind } from '../../schemas/responsible';
import type { Services } from '../../services';
import { assessmentAccess } from './assessment-access';
import { caseAnswer, exampleCase, toCaseAnswer } from './case-answer';
import { factQuery, toFactQuery } from './fact-query';

const query = z.strictObject({
  ...factQuery.shape,
  ...pageQuery,
  figure: z.enum(figureNames).meta({ description: '指标 / figure', example: 'time-held' }),
  level: z.enum(levels).optional().meta({ description: '仅某一层级 / of one level only' }),
  stage: z
    .string()
    .max(64)
    .optional()
    .meta({ description: '环节，none 为无环节 / stage, none for outside of all', example: 'provisioning' }),
  holding: holdingKind.optional().meta({ description: '持有原因 / why it was held' }),
});

/** The cases behind a total or a line of where the time went, whoever they count for (ASM-2, ASM-3). */
export function listFigureCases({ views: { assessment } }: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/assessment/cases',
    operationId: 'listFigureCases',
    summary: { zh: '合计与时间去向背后的案例', en: 'The cases behind a total or a line of time' },
    tag: 'assessment',
    request: { query },
    responses: {
      200: {
        schema: pageOf(caseAnswer),
        description: { zh: '一页，最早者在前', en: 'A page, the oldest first' },
        example: { items: [exampleCase], page: 1, pageSize: 20, total: 1 },
      },
    },
    problems: [],
    access: assessmentAccess,
    idempotent: false,
    handle: async ({ query: asked, scope }) => {
      const { figure, level = null, stage = null, holding = null, page, pageSize, ...rest } = asked;
      const wanted = toFactQuery(rest);
      await assessment.follow(wanted);
      const about = { figure, level, stage, holding };
      const found = await assessment.casesOfAll(about, scope, wanted, { page, pageSize });
      return { status: 200, body: mapPage(found, toCaseAnswer) };
    },
  });
}
