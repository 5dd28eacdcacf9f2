import { z } from 'zod';
import { type Route, defineRoute } from '../../route';
import { exampleLimitTable, limitTableAnswer, toLimitTableAnswer } from '../../schemas/limits';
import { reason } from '../../schemas/reason';
import type { Services } from '../../services';
import { exampleChange, limitChange, limitChangeOf, limitParams, ofLimits } from './limit-change';

/** A new version of a table of limits: for orders placed from now on, those on their way keep theirs (CUS-2). */
export function publishLimits(services: Services): Route {
  return defineRoute({
    ...ofLimits,
    method: 'POST',
    path: '/api/v1/limits/:table/versions',
    operationId: 'publishLimits',
    summary: { zh: '发布新版本', en: 'Publish a version of a table of limits' },
    request: {
      params: limitParams,
      body: z.strictObject({ ...limitChange, reason }),
      bodyExamples: {
        faster: {
          summary: { zh: '更快答复 B 类客户', en: 'A faster answer for B customers' },
          value: { ...exampleChange, reason: '年度服务承诺调整' },
        },
      },
    },
    responses: {
      201: {
        schema: limitTableAnswer,
        description: { zh: '新版本', en: 'The new version' },
        example: { ...exampleLimitTable, version: 2 },
      },
    },
    problems: ['not-found', 'newer-version'],
    idempotent: true,
    handle: async ({ params: { table }, body, person, requestKey }) => {
      const { content } = await limitChangeOf(services, table, body);
      const published = await services.tables.publish({
        table,
        basedOn: body.basedOn,
        content,
        publishedBy: person.id,
        publishedAt: services.now(),
        reason: body.reason,
        requestKey,
      });
      return { status: 201, body: toLimitTableAnswer(published) };
    },
  });
}
