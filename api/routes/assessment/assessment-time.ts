import { z } from 'zod';
import { departments } from '../../../domain/people/department';
import { type Route, defineRoute } from '../../route';
import { workingMs } from '../../schemas/common';
import { holdingKind } from '../../schemas/responsible';
import type { Services } from '../../services';
import { assessmentAccess } from './assessment-access';
import { factQuery, toFactQuery } from './fact-query';
import { behindAnswer } from './figures-answer';

const answer = z
  .object({
    items: z.array(
      z.object({
        stage: z.string().nullable(),
        holding: holdingKind,
        department: z.enum(departments).meta({ description: '当时的负责部门 / whose it was' }),
        workingMs,
        share: z.number().meta({ description: '占全部的比例，0–1 / of all of it' }),
      }),
    ),
    workingMs,
    behind: behindAnswer,
  })
  .meta({
    id: 'WhereTimeGoes',
    description: '时间去向：各行之和即全部 / where the time went: the lines add up to all of it',
  });

/** Where the time went: by stage, reason and department (ASM-3). */
export function getAssessmentTime({ views: { assessment } }: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/assessment/time',
    operationId: 'getAssessmentTime',
    summary: { zh: '时间去向', en: 'Where the time went' },
    tag: 'assessment',
    request: { query: factQuery },
    responses: {
      200: {
        schema: answer,
        description: { zh: '最多者在前', en: 'The most first' },
        example: {
          items: [
            {
              stage: 'provisioning',
              holding: 'working',
              department: 'stations',
              workingMs: 7_200_000,
              share: 1,
            },
          ],
          workingMs: 7_200_000,
          behind: 0,
        },
      },
    },
    problems: [],
    access: assessmentAccess,
    idempotent: false,
    handle: async ({ query, scope }) => {
      const wanted = toFactQuery(query);
      const behind = await assessment.follow(wanted);
      const held = await assessment.time(scope, wanted);
      const all = held.reduce((sum, line) => sum + line.workingMs, 0);
      const items = held.map((line) => ({ ...line, share: line.workingMs / all }));
      return { status: 200, body: { items, workingMs: all, behind } };
    },
  });
}
