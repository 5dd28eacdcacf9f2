import { z } from 'zod';
import { usageFactsInput } from '../../../domain/exit/input';
import { actorOf } from '../../../domain/process/actor';
import { detectExits } from '../../../intake/detect-exits';
import { intakeFacts } from '../../intake-facts';
import { type Route, defineRoute } from '../../route';
import type { Services } from '../../services';

const answer = z
  .object({
    kept: z.number().int(),
    exits: z.array(z.string()).meta({ description: '由此开立的离网流程 / exits opened by them' }),
    unknown: z.array(z.string()).meta({ description: '不是在用业务 / no active service' }),
  })
  .meta({ id: 'UsageFactsTaken' });

/** Usage facts as DSS pushes them; where customers leave, an exit is opened, once (EXI-1). */
export function pushUsageFacts(services: Services): Route {
  return defineRoute({
    method: 'POST',
    path: '/api/v1/usage-facts',
    operationId: 'pushUsageFacts',
    summary: { zh: '推送用量事实', en: 'Push usage facts' },
    tag: 'exits',
    request: {
      body: usageFactsInput,
      bodyExamples: {
        gone: {
          summary: { zh: '连续两月无用量', en: 'Two months without usage' },
          value: {
            facts: ['2026-09', '2026-10'].map((period) => ({
              orderNo: 'SO-7K3M9Q2XPA',
              period,
              usage: 0,
              activeLines: 1,
              cancelledLines: 0,
            })),
          },
        },
      },
    },
    responses: {
      200: {
        schema: answer,
        description: { zh: '已保存并核对', en: 'Kept, and looked at' },
        example: { kept: 2, exits: ['EX-7K3M9Q2XPA'], unknown: [] },
      },
    },
    problems: ['unavailable'],
    access: { roles: ['operations', 'administrator'], scope: 'everything' },
    idempotent: true,
    handle: async ({ body: { facts }, person, requestKey }) => {
      const entry = { requestKey, receivedAt: services.now(), enteredBy: actorOf(person), scope: {} };
      const { openings, unknown } = await detectExits(facts, entry, intakeFacts(services), services.usage);
      for (const opening of openings) await services.gateway.start(opening);
      const exits = openings.map(({ businessKey }) => businessKey);
      return { status: 200, body: { kept: facts.length, exits, unknown: [...unknown] } };
    },
  });
}
