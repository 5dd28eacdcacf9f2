import { z } from 'zod';
import { type Route, defineRoute } from '../../route';
import {
  decisionTableAnswer,
  exampleDecisionTable,
  toDecisionTableAnswer,
} from '../../schemas/decision-table';
import { reason } from '../../schemas/reason';
import type { Services } from '../../services';
import { candidateBody, candidateOf, exampleBody, ofTables, tableParams } from './candidate-of';

/** A candidate that was tried is decided by from now on, once somebody else than its drafter says so (four eyes); cases on their way keep the version they began with (CON-2). */
export function publishDecisionTable(services: Services): Route {
  return defineRoute({
    ...ofTables,
    method: 'POST',
    path: '/api/v1/decision-tables/:name/versions',
    operationId: 'publishDecisionTable',
    summary: {
      zh: '发布新版本（须先试算，起草人不得发布）',
      en: 'Publish a version that somebody else drafted and that was tried',
    },
    request: {
      params: tableParams,
      body: z.strictObject({ ...candidateBody, reason }),
      bodyExamples: {
        usual: {
          summary: { zh: '已试算的内容', en: 'What was tried' },
          value: { ...exampleBody, reason: '年度授权调整' },
        },
      },
    },
    responses: {
      201: {
        schema: decisionTableAnswer,
        description: { zh: '新版本', en: 'The new version' },
        example: { ...exampleDecisionTable, version: 2 },
      },
    },
    problems: ['not-found', 'invalid-table', 'not-tried', 'four-eyes', 'newer-version'],
    idempotent: true,
    handle: async ({ params: { name }, body, person, requestKey }) => {
      const wanted = await candidateOf(services, name, body, person);
      const published = await services.decisions.publish(wanted, { reason: body.reason, requestKey });
      return { status: 201, body: toDecisionTableAnswer(published) };
    },
  });
}
