import { z } from 'zod';
import { levels } from '../../../domain/assessment/level';
import { type Route, defineRoute } from '../../route';
import type { Services } from '../../services';
import { assessmentAccess } from './assessment-access';
import { factQuery, levelParams, toFactQuery } from './fact-query';
import { behindAnswer, exampleFigures, figuresAnswer } from './figures-answer';
import { readLevel } from './read-level';

const answer = z
  .object({
    level: z.enum(levels),
    from: z.string(),
    to: z.string(),
    rows: z.array(
      z.object({
        subject: z.string().meta({ description: '人员、工位@本地网或 it-support / whom it counts for' }),
        figures: figuresAnswer,
      }),
    ),
    totals: figuresAnswer,
    behind: behindAnswer,
  })
  .meta({
    id: 'LevelAssessment',
    description: '一个层级一个期间的考核指标 / the figures of one level in one period',
  });

/** One level's figures: a row for each subject, and all of them together (ASM-1). */
export function getAssessment(services: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/assessment/:level',
    operationId: 'getAssessment',
    summary: { zh: '考核指标', en: 'The figures of one level' },
    description: {
      zh: '全部由事件记录算出，不取任何人填报的数。',
      en: 'All of them computed from the event record, never from what somebody typed in.',
    },
    tag: 'assessment',
    request: { params: levelParams, query: factQuery },
    responses: {
      200: {
        schema: answer,
        description: { zh: '每个对象一行及合计', en: 'A row for each subject, and totals' },
        example: {
          level: 'station-managers',
          from: '2026-11-01',
          to: '2026-11-30',
          rows: [{ subject: 'data@kunming', figures: exampleFigures }],
          totals: exampleFigures,
          behind: 0,
        },
      },
    },
    problems: [],
    access: assessmentAccess,
    idempotent: false,
    handle: async ({ params: { level }, query, scope }) => {
      const found = await readLevel(services, level, scope, toFactQuery(query));
      return { status: 200, body: { level, from: query.from, to: query.to, ...found } };
    },
  });
}
