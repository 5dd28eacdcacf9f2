import { z } from 'zod';
import { BusinessError } from '../../../domain/errors';
import { type Receivers, whyNotReceiver } from '../../../delivery/why-not-receiver';
import { type Route, defineRoute } from '../../route';
import {
  exampleSecret,
  exampleWebhook,
  webhookAnswer,
  webhookFields,
  webhookWithSecret,
} from '../../schemas/webhook';
import type { Services } from '../../services';
import { webhookAccess, webhookParams } from './webhook-access';

/** How long the key before is good for at most after a change: a week. */
const longestOverlapHours = 168;

function refuseUrl(url: string, receivers: Receivers): void {
  const reason = whyNotReceiver(url, receivers);
  if (reason === null) return;
  throw new BusinessError('invalid-request', 'Nothing can be sent to this URL.', [{ field: 'url', reason }]);
}

const withSecret = {
  schema: webhookWithSecret,
  description: { zh: '订阅与密钥，密钥仅此一次', en: 'The subscription and its key, shown this once' },
  example: { ...exampleWebhook, secret: exampleSecret },
};

/** Sends what happens from now on to a URL. */
export function createWebhook({ outbound, now }: Services): Route {
  return defineRoute({
    method: 'POST',
    path: '/api/v1/webhooks',
    operationId: 'createWebhook',
    summary: { zh: '订阅事件推送', en: 'Subscribe a URL to events' },
    description: {
      zh: '按 Standard Webhooks 签名；按序、至少一次；失败重试三日有余，之后进入死信。消息只含编号与代码。',
      en: 'Signed per Standard Webhooks; in order, at least once; retried for more than three days, then a dead letter. Messages hold ids and codes only.',
    },
    tag: 'webhooks',
    request: {
      body: z.strictObject({
        url: webhookFields.url,
        description: webhookFields.description,
        types: webhookFields.types.default([]),
        customerNos: webhookFields.customerNos.default([]),
        tiers: webhookFields.tiers.default([]),
      }),
      bodyExamples: {
        crm: {
          summary: { zh: '开始与结束的流程', en: 'Processes that start and close' },
          value: {
            url: exampleWebhook.url,
            description: 'CRM',
            types: exampleWebhook.types,
            tiers: exampleWebhook.tiers,
          },
        },
      },
    },
    responses: { 201: withSecret },
    problems: [],
    access: webhookAccess,
    idempotent: true,
    handle: async ({ body, person, requestKey }) => {
      refuseUrl(body.url, outbound.receivers);
      const by = { personId: person.id, at: now() };
      const { webhook, secret } = await outbound.webhooks.create(body, requestKey, by);
      return { status: 201, body: { ...webhook, secret } };
    },
  });
}

/** Changes what is sent where, pauses it, or goes on, also after the receiver answered 410. */
export function changeWebhook({ outbound, now }: Services): Route {
  return defineRoute({
    method: 'PATCH',
    path: '/api/v1/webhooks/:webhookId',
    operationId: 'changeWebhook',
    summary: { zh: '修改、暂停或恢复订阅', en: 'Change, pause or resume a subscription' },
    tag: 'webhooks',
    request: {
      params: webhookParams,
      body: z.strictObject({ ...webhookFields, state: z.enum(['active', 'paused']) }).partial(),
      bodyExamples: {
        pause: { summary: { zh: '暂停', en: 'Pause' }, value: { state: 'paused' } },
      },
    },
    responses: {
      200: {
        schema: webhookAnswer,
        description: { zh: '订阅', en: 'The subscription' },
        example: { ...exampleWebhook, state: 'paused' },
      },
    },
    problems: ['not-found'],
    access: webhookAccess,
    idempotent: false,
    handle: async ({ params, body, person }) => {
      if (body.url !== undefined) refuseUrl(body.url, outbound.receivers);
      const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
      const by = { personId: person.id, at: now() };
      return { status: 200, body: await outbound.webhooks.change(params.webhookId, given, by) };
    },
  });
}

/** A new key, with a time in which messages carry the signatures of both. */
export function rotateWebhookSecret({ outbound, now }: Services): Route {
  return defineRoute({
    method: 'POST',
    path: '/api/v1/webhooks/:webhookId/rotate-secret',
    operationId: 'rotateWebhookSecret',
    summary: { zh: '更换签名密钥', en: 'Rotate the signing key' },
    tag: 'webhooks',
    request: {
      params: webhookParams,
      body: z.strictObject({
        overlapHours: z
          .number()
          .int()
          .min(0)
          .max(longestOverlapHours)
          .default(24)
          .meta({ description: '新旧并用小时数 / hours in which both sign' }),
      }),
      bodyExamples: {
        day: { summary: { zh: '并用一日', en: 'Both for a day' }, value: { overlapHours: 24 } },
      },
    },
    responses: { 200: withSecret },
    problems: ['not-found', 'conflict'],
    access: webhookAccess,
    idempotent: true,
    handle: async ({ params, body, person }) => {
      const at = now();
      const until = new Date(Date.parse(at) + body.overlapHours * 3_600_000).toISOString();
      const by = { personId: person.id, at };
      const { webhook, secret } = await outbound.webhooks.rotate(params.webhookId, until, by);
      return { status: 200, body: { ...webhook, secret } };
    },
  });
}

/** Ends a subscription and forgets its deliveries. */
export function deleteWebhook({ outbound, now }: Services): Route {
  return defineRoute({
    method: 'DELETE',
    path: '/api/v1/webhooks/:webhookId',
    operationId: 'deleteWebhook',
    summary: { zh: '取消订阅', en: 'End a subscription' },
    tag: 'webhooks',
    request: { params: webhookParams },
    responses: {
      204: { schema: z.null(), description: { zh: '已取消', en: 'Ended' }, example: null },
    },
    problems: ['not-found'],
    access: webhookAccess,
    idempotent: false,
    handle: async ({ params, person }) => {
      await outbound.webhooks.remove(params.webhookId, { personId: person.id, at: now() });
      return { status: 204, body: null };
    },
  });
}
