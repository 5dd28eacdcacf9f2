import { z } from 'zod';
import { type Role, localNetworks } from '../../../domain/people/department';
import { processStates } from '../../../domain/process/state';
import { quarterPattern } from '../../../domain/solution/quarter';
import type { ForecastQuestion } from '../../../storage/solutions/forecast-views';
import { type Route, defineRoute } from '../../route';
import { needForecastAnswer } from '../../schemas/solution';
import { forecastScope } from '../../scopes';
import type { Services } from '../../services';

/** Which of them see what, `forecastScope` says: network planning all of it (SOL-8). */
const readers: readonly Role[] = [
  'account-manager',
  'area-manager',
  'chief-representative',
  'department-head',
  'specialist',
  'operations',
  'administrator',
];

const quarter = z.string().regex(quarterPattern, 'YYYY-Q1 … YYYY-Q4');

const query = z.strictObject({
  product: z.string().max(64).optional().meta({ description: '产品 / product', example: 'leased-line' }),
  area: z.enum(localNetworks).optional().meta({ description: '本地网 / local network' }),
  from: quarter.optional().meta({ description: '自该季度 / first quarter', example: '2027-Q1' }),
  to: quarter.optional().meta({ description: '至该季度 / last quarter', example: '2027-Q4' }),
});

function questionOf({ product, area, from, to }: z.output<typeof query>): ForecastQuestion {
  return { product: product ?? null, area: area ?? null, from: from ?? null, to: to ?? null };
}

const shared = {
  method: 'GET',
  tag: 'needs-forecast',
  request: { query },
  problems: [],
  access: { roles: readers, scope: forecastScope },
  idempotent: false,
} as const;

const exampleNeed = { product: 'leased-line', area: 'kunming', quarter: '2027-Q1', quantity: 16 } as const;

/** What will be needed, by product, area and quarter (SOL-8). */
export function getNeedsForecast({ views }: Services): Route {
  return defineRoute({
    ...shared,
    path: '/api/v1/needs-forecast',
    operationId: 'getNeedsForecast',
    summary: { zh: '需求预测汇总', en: 'Needs, rolled up' },
    description: {
      zh: '按产品、本地网、季度汇总各方案需求中登记的预测，直接由记录计算；已撤销的不计。',
      en: 'By product, local network and quarter, computed from the records of solution requests; cancelled ones do not count.',
    },
    responses: {
      200: {
        schema: z.object({
          items: z.array(needForecastAnswer.extend({ cases: z.number() })),
          quantity: z.number().meta({ description: '合计 / all together' }),
        }),
        description: { zh: '汇总', en: 'The roll-up' },
        example: { items: [{ ...exampleNeed, cases: 1 }], quantity: 16 },
      },
    },
    handle: async ({ query: asked, scope }) => {
      const items = await views.forecast.rollUp(questionOf(asked), scope);
      const quantity = items.reduce((sum, line) => sum + line.quantity, 0);
      return { status: 200, body: { items, quantity } };
    },
  });
}

/** The cases behind it. */
export function listForecastCases({ views }: Services): Route {
  return defineRoute({
    ...shared,
    path: '/api/v1/needs-forecast/cases',
    operationId: 'listForecastCases',
    summary: { zh: '需求预测的明细', en: 'The cases behind the forecast' },
    responses: {
      200: {
        schema: z.object({
          items: z.array(
            needForecastAnswer.extend({
              solutionNo: z.string(),
              customerNo: z.string(),
              title: z.string(),
              state: z.enum(processStates),
            }),
          ),
        }),
        description: { zh: '明细', en: 'The cases' },
        example: {
          items: [
            {
              ...exampleNeed,
              solutionNo: 'SN-7K3M9Q2XPA',
              customerNo: 'C-1001',
              title: '全省视频会议组网',
              state: 'inProgress',
            },
          ],
        },
      },
    },
    handle: async ({ query: asked, scope }) => {
      const items = await views.forecast.cases(questionOf(asked), scope);
      return { status: 200, body: { items } };
    },
  });
}
