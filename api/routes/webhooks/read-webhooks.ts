import { z } from 'zod';
import { BusinessError } from '../../../domain/errors';
import { deliveryStates } from '../../../domain/webhooks/delivery';
import type { Webhook } from '../../../domain/webhooks/webhook';
import { type Route, defineRoute } from '../../route';
import { mapPage, pageOf, pageQuery } from '../../schemas/common';
import { deliveryAnswer, exampleDelivery, exampleWebhook, webhookAnswer } from '../../schemas/webhook';
import type { Services } from '../../services';
import { deliveryAccess, webhookParams } from './webhook-access';

/** @throws BusinessError `not-found` */
async function findWebhook({ views }: Services, webhookId: string): Promise<Webhook> {
  const found = await views.webhooks.find(webhookId);
  if (found === null) throw new BusinessError('not-found', `There is no webhook ${webhookId}.`);
  return found;
}

export function listWebhooks({ views }: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/webhooks',
    operationId: 'listWebhooks',
    summary: { zh: '事件推送订阅', en: 'Subscriptions' },
    tag: 'webhooks',
    request: { query: z.strictObject(pageQuery) },
    responses: {
      200: {
        schema: pageOf(webhookAnswer),
        description: { zh: '一页订阅', en: 'A page of subscriptions' },
        example: { items: [exampleWebhook], page: 1, pageSize: 20, total: 1 },
      },
    },
    problems: [],
    access: deliveryAccess,
    idempotent: false,
    handle: async ({ query }) => {
      const found = await views.webhooks.list(query.page, query.pageSize);
      return { status: 200, body: mapPage(found, (webhook) => webhook) };
    },
  });
}

export function getWebhook(services: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/webhooks/:webhookId',
    operationId: 'getWebhook',
    summary: { zh: '一个订阅', en: 'One subscription' },
    tag: 'webhooks',
    request: { params: webhookParams },
    responses: {
      200: {
        schema: webhookAnswer,
        description: { zh: '订阅', en: 'The subscription' },
        example: exampleWebhook,
      },
    },
    problems: ['not-found'],
    access: deliveryAccess,
    idempotent: false,
    handle: async ({ params }) => ({ status: 200, body: await findWebhook(services, params.webhookId) }),
  });
}

/** What became of the messages of a subscription; `state=dead` are the dead letters. */
export function listDeliveries(services: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/webhooks/:webhookId/deliveries',
    operationId: 'listWebhookDeliveries',
    summary: { zh: '投递记录与死信', en: 'Deliveries and dead letters' },
    tag: 'webhooks',
    request: {
      params: webhookParams,
      query: z.strictObject({ ...pageQuery, state: z.enum(deliveryStates).optional() }),
    },
    responses: {
      200: {
        schema: pageOf(deliveryAnswer),
        description: { zh: '一页投递，新的在前', en: 'A page of deliveries, newest first' },
        example: { items: [exampleDelivery], page: 1, pageSize: 20, total: 1 },
      },
    },
    problems: ['not-found'],
    access: deliveryAccess,
    idempotent: false,
    handle: async ({ params: { webhookId }, query }) => {
      await findWebhook(services, webhookId);
      const state = query.state ?? null;
      const found = await services.views.webhooks.deliveries(webhookId, state, query.page, query.pageSize);
      return { status: 200, body: mapPage(found, (delivery) => delivery) };
    },
  });
}

const asked = {
  schema: z.object({ redelivered: z.number().int() }),
  description: { zh: '将重新投递的条数', en: 'How many are sent again' },
  example: { redelivered: 1 },
};

/** Sends one message again. */
export function redeliverOne({ outbound, now }: Services): Route {
  return defineRoute({
    method: 'POST',
    path: '/api/v1/webhooks/:webhookId/deliveries/:messageId/redeliver',
    operationId: 'redeliverMessage',
    summary: { zh: '重新投递一条', en: 'Deliver one message again' },
    tag: 'webhooks',
    request: {
      params: webhookParams.extend({ messageId: z.string().max(120).meta({ description: 'webhook-id' }) }),
    },
    responses: { 202: asked },
    problems: ['not-found'],
    access: deliveryAccess,
    idempotent: true,
    handle: async ({ params: { webhookId, messageId }, person }) => {
      await outbound.redelivery.one(webhookId, messageId, person.id, now());
      return { status: 202, body: { redelivered: 1 } };
    },
  });
}

/** Sends every dead letter of a subscription again. */
export function redeliverDead(services: Services): Route {
  const { outbound, now } = services;
  return defineRoute({
    method: 'POST',
    path: '/api/v1/webhooks/:webhookId/redeliver-dead',
    operationId: 'redeliverDeadLetters',
    summary: { zh: '重新投递全部死信', en: 'Deliver all dead letters again' },
    tag: 'webhooks',
    request: { params: webhookParams },
    responses: { 202: asked },
    problems: ['not-found'],
    access: deliveryAccess,
    idempotent: true,
    handle: async ({ params: { webhookId }, person }) => {
      await findWebhook(services, webhookId);
      const redelivered = await outbound.redelivery.allDead(webhookId, person.id, now());
      return { status: 202, body: { redelivered } };
    },
  });
}
