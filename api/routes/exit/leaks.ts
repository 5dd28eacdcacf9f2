import { z } from 'zod';
import { type Leak, leakKinds } from '../../../domain/exit/leaks';
import { type Route, defineRoute } from '../../route';
import type { Services } from '../../services';

const most = 5_000;

const leak = z
  .object({
    kind: z.enum(leakKinds),
    orderNo: z.string(),
    resource: z.string().nullable(),
    customerNo: z.string().nullable(),
    standing: z.enum(['in-flight', 'active', 'leaving', 'over', 'unknown']).meta({
      description: '我方记录中的状态 / how our record has the order',
    }),
  })
  .meta({ id: 'Leak' });

const count = z.number().int();

const report = z
  .object({
    at: z.string(),
    checked: z.object({ held: count, served: count, billed: count }),
    leaks: z.object(Object.fromEntries(leakKinds.map((kind) => [kind, count]))),
    items: z.array(leak).meta({ description: `最多 limit 条 / as many as asked for` }),
  })
  .meta({ id: 'LeakReport' });

/** What is held by nobody, billed without service, or served without billing, at this moment (EXI-4). */
export function listLeaks({ audit, now }: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/leaks',
    operationId: 'listLeaks',
    summary: { zh: '资源泄漏清单', en: 'The leak report' },
    description: {
      zh: '逐页核对资源、网络与计费；在途订单与离网中的业务不计。',
      en: 'Looks through inventory, network and billing; orders in flight and services that leave are none.',
    },
    tag: 'exits',
    request: {
      query: z.strictObject({
        limit: z.coerce
          .number()
          .int()
          .min(1)
          .max(most)
          .default(500)
          .meta({ description: '最多列出几条 / how many to list' }),
      }),
    },
    responses: {
      200: {
        schema: report,
        description: { zh: '此刻的泄漏', en: 'The leaks at this moment' },
        example: {
          at: '2026-11-24T02:00:00.000Z',
          checked: { held: 5_000, served: 1_000, billed: 1_000 },
          leaks: { 'held-by-nobody': 1, 'billed-without-service': 0, 'served-without-billing': 0 },
          items: [
            {
              kind: 'held-by-nobody',
              orderNo: 'SO-7K3M9Q2XPA',
              resource: 'KM-0001-P3',
              customerNo: 'C-1001',
              standing: 'over',
            },
          ],
        },
      },
    },
    problems: [],
    access: {
      roles: ['it-support', 'operations', 'administrator', 'department-head', 'station-manager'],
      scope: 'everything',
    },
    idempotent: false,
    handle: async ({ query: { limit } }) => {
      const at = now();
      const items: Leak[] = [];
      const { checked, leaks } = await audit((found) => {
        if (items.length < limit) items.push(found);
      });
      return { status: 200, body: { at, checked, leaks: { ...leaks }, items } };
    },
  });
}
