import { z } from 'zod';
import { HttpProblem } from '../http-problem';
import { defineRoute, type Route } from '../route';

/** Resolves when what it checks is there; rejects, or takes too long, when it isn't. By name: mongo, temporal. */
export type HealthChecks = Readonly<Record<string, () => Promise<void>>>;

const checkTimeoutMs = 2_000;

/** `/livez`: the process runs. `/readyz`: what it needs answers, so that it can take requests. */
export function healthRoutes(checks: HealthChecks): readonly Route[] {
  return [liveRoute, readyRoute(checks)];
}

const shared = {
  method: 'GET',
  tag: 'operations',
  request: {},
  access: 'public',
  idempotent: false,
} as const;

const liveRoute = defineRoute({
  ...shared,
  path: '/livez',
  operationId: 'isAlive',
  summary: { zh: '进程是否存活', en: 'Whether the process runs' },
  responses: {
    200: {
      schema: z.object({ status: z.literal('alive') }),
      description: { zh: '存活', en: 'It does' },
      example: { status: 'alive' },
    },
  },
  problems: [],
  handle: async () => ({ status: 200, body: { status: 'alive' } }),
});

function readyRoute(checks: HealthChecks): Route {
  return defineRoute({
    ...shared,
    path: '/readyz',
    operationId: 'isReady',
    summary: { zh: '是否可以接受请求', en: 'Whether it can take requests' },
    responses: {
      200: {
        schema: z.object({ status: z.literal('ready'), checks: z.array(z.string()) }),
        description: { zh: '就绪', en: 'It can' },
        example: { status: 'ready', checks: ['mongo', 'temporal'] },
      },
    },
    problems: ['unavailable'],
    handle: async () => {
      const down = await failing(checks);
      if (down.length > 0) {
        const fields = down.map((field) => ({ field, reason: 'does not answer' }));
        throw new HttpProblem(
          'unavailable',
          `Not ready: ${down.join(', ')}.`,
          { 'Retry-After': '5' },
          fields,
        );
      }
      return { status: 200, body: { status: 'ready', checks: Object.keys(checks) } };
    },
  });
}

async function failing(checks: HealthChecks): Promise<string[]> {
  const names = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      try {
        await withinTime(check());
        return null;
      } catch {
        return name;
      }
    }),
  );
  return names.filter((name) => name !== null);
}

async function withinTime(check: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | null = null;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), checkTimeoutMs);
  });
  try {
    await Promise.race([check, tooLong]);
  } finally {
    if (timer !== null) clearTimeout(timer);
  }
}
