import { z } from 'zod';
import { BusinessError, isProblemCode, problemCatalogue } from '../../domain/errors';
import { defineRoute } from '../route';

/** What the `type` of a problem points to: an explanation of its code. */
export const problemRoute = defineRoute({
  method: 'GET',
  path: '/problems/:code',
  operationId: 'explainProblem',
  summary: { zh: '错误代码说明', en: 'Explains a problem code' },
  tag: 'operations',
  request: { params: z.strictObject({ code: z.string().max(64).meta({ example: 'no-resource' }) }) },
  responses: {
    200: {
      schema: z.object({
        code: z.string(),
        status: z.number().int(),
        title: z.string(),
        titleZh: z.string(),
        retryable: z.boolean().meta({ description: 'Whether the same request may succeed later' }),
      }),
      description: { zh: '代码的含义', en: 'What the code means' },
      example: {
        code: 'no-resource',
        status: 409,
        title: 'Not enough free resources',
        titleZh: '资源不足',
        retryable: false,
      },
    },
  },
  problems: ['not-found'],
  access: 'public',
  idempotent: false,
  handle: async ({ params: { code } }) => {
    if (!isProblemCode(code)) throw new BusinessError('not-found', 'There is no such problem code.');
    return { status: 200, body: { code, ...problemCatalogue[code] } };
  },
});
