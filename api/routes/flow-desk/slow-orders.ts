import { z } from 'zod';
import { slownessReasons } from '../../../domain/process/slow';
import { type Route, defineRoute } from '../../route';
import { mapPage, pageOf, pageQuery } from '../../schemas/common';
import { exampleSlowLine, slowLineAnswer, toSlowLineAnswer } from '../../schemas/slow-line';
import type { Services } from '../../services';
import { flowDeskAccess } from './flow-desk-access';

/** Everything that is stuck or slow, and why (O2A-6). */
export function listSlow({ views }: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/stuck',
    operationId: 'listStuck',
    summary: { zh: '卡滞与缓慢的流程及原因', en: 'What is stuck or slow, and why' },
    tag: 'flow-desk',
    request: {
      query: z.strictObject({
        ...pageQuery,
        why: z.enum(slownessReasons).optional().meta({ description: '原因 / only for this reason' }),
      }),
    },
    responses: {
      200: {
        schema: pageOf(slowLineAnswer),
        description: { zh: '一页，最紧急者在前', en: 'A page, the most urgent first' },
        example: { items: [exampleSlowLine], page: 1, pageSize: 20, total: 1 },
      },
    },
    problems: [],
    access: flowDeskAccess,
    idempotent: false,
    handle: async ({ query: { why, page, pageSize } }) => {
      const found = await views.flowDesk.slow(why ?? null, page, pageSize);
      const customers = found.items.flatMap((line) => (line.why === 'system' ? [] : line.process.customerNo));
      const names = await views.reference.customerNames(customers);
      return { status: 200, body: mapPage(found, (line) => toSlowLineAnswer(line, names)) };
    },
  });
}
