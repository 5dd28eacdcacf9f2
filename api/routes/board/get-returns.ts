import { z } from 'zod';
import type { LocalDate } from '../../../domain/calendar/working-calendar';
import { type Route, defineRoute } from '../../route';
import { exampleReturns, returnsAnswer } from '../../schemas/board';
import type { Services } from '../../services';
import { assessmentScope } from '../assessment/assessment-access';
import { boardAccess } from './board-access';
import { today } from './today';
import { unitConditions, unitQuery } from './unit-query';

const dayMs = 24 * 60 * 60_000;

const query = unitQuery.extend({
  days: z.coerce
    .number()
    .int()
    .min(1)
    .max(92)
    .default(30)
    .meta({ description: '统计天数，含今日 / of how many days, today included' }),
});

/** The first of the `days` days that end with `date`. */
function firstOf(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) - (days - 1) * dayMs).toISOString().slice(0, 10);
}

/** Returns made and caused by the people somebody manages, as the assessment counts them (ASM-1). */
export function getReturns(services: Services): Route {
  const { board, assessment } = services.views;
  return defineRoute({
    method: 'GET',
    path: '/api/v1/board/returns',
    operationId: 'getBoardReturns',
    summary: { zh: '退出与被退工单', en: 'Returns made and caused' },
    description: {
      zh: '取自考核事实；代理他人期间不含其考核。',
      en: 'Of the facts of the assessment; those of an absent manager are not their deputy’s to see.',
    },
    tag: 'tasks',
    request: { query },
    responses: {
      200: {
        schema: returnsAnswer,
        description: { zh: '按部门、工位与人员', en: 'By department, station and person' },
        example: exampleReturns,
      },
    },
    problems: [],
    access: { ...boardAccess, scope: assessmentScope },
    idempotent: false,
    handle: async ({ query: asked, scope }) => {
      const { date } = await today(services);
      const period = { from: firstOf(date, asked.days), to: date };
      await assessment.follow(period);
      const items = await board.returns([scope, unitConditions(asked, '')], period);
      return { status: 200, body: { ...period, items } };
    },
  });
}
