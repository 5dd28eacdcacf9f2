import { z } from 'zod';
import type { PersonActor } from '../../../domain/process/actor';
import { repairsEverything } from '../../../domain/process/repair-rules';
import type { WaitingCall } from '../../../storage/views/flow-desk-views';
import { repairCall } from '../../../workflows/shared/contract';
import { actingAs } from '../../acting-as';
import { toRefused } from '../../errors';
import type { Gateway } from '../../../gateway/gateway';
import { type Route, defineRoute } from '../../route';
import type { Services } from '../../services';
import { incidentParams } from './incidents';

/** How many processes are asked at a time. */
const atATime = 20;

type Retried = 'asked' | 'recovered' | 'failed';
type AskOne = (call: WaitingCall) => Promise<Retried>;

/** Asks one process to try its call now, unless that has gone through meanwhile. */
function askingOne(
  gateway: Gateway,
  by: PersonActor,
  note: string | null,
  requestKey: string | null,
): AskOne {
  return async ({ processId, callId }) => {
    const key = requestKey === null ? null : `${requestKey}:${callId}`;
    const request = { by, callId, repair: { action: 'retry', note } } as const;
    try {
      await gateway.update(repairCall, processId, request, key, 'not-stuck');
      return 'asked';
    } catch (error) {
      const { code } = toRefused(error);
      if (code === 'not-stuck') return 'recovered';
      if (code === 'unavailable') return 'failed';
      throw error;
    }
  };
}

async function askAll(calls: readonly WaitingCall[], askOne: AskOne) {
  const answers: Retried[] = [];
  for (let from = 0; from < calls.length; from += atATime)
    answers.push(...(await Promise.all(calls.slice(from, from + atATime).map(askOne))));
  const count = (wanted: Retried): number => answers.filter((answer) => answer === wanted).length;
  return { asked: count('asked'), recovered: count('recovered'), failed: count('failed') };
}

/** Every process behind an incident tries again now, instead of within a minute. */
export function retryIncident({ views, gateway }: Services): Route {
  return defineRoute({
    method: 'POST',
    path: '/api/v1/incidents/:system/retry',
    operationId: 'retryIncident',
    summary: { zh: '全部立即重试', en: 'Try everything that waits again now' },
    tag: 'flow-desk',
    request: {
      params: incidentParams,
      body: z.strictObject({ note: z.string().trim().max(2_000).nullable().default(null) }),
      bodyExamples: {
        usual: { summary: { zh: '系统已恢复', en: 'It is back' }, value: { note: '计费系统已恢复' } },
      },
    },
    responses: {
      200: {
        schema: z.object({
          asked: z.number().meta({ description: '已要求重试 / told to try now' }),
          recovered: z.number().meta({ description: '其间已自行恢复 / had gone through meanwhile' }),
          failed: z
            .number()
            .meta({ description: '未能通知，会自行重试 / could not be told, and try on by themselves' }),
        }),
        description: { zh: '结果', en: 'What came of it' },
        example: { asked: 36, recovered: 1, failed: 0 },
      },
    },
    problems: [],
    access: { roles: ['it-support', 'operations'], scope: 'everything' },
    idempotent: true,
    handle: async ({ params: { system }, body: { note }, person, requestKey }) => {
      const by = actingAs(person, repairsEverything);
      const calls = await views.flowDesk.waitingFor(system);
      return { status: 200, body: await askAll(calls, askingOne(gateway, by, note, requestKey)) };
    },
  });
}
