import type { Db } from 'mongodb';
import { defineOperation, nothing, type Operation } from '../shared/operation';
import { cutPage } from '../shared/page';
import { notFound } from '../shared/refusal';
import { orderPath } from '../shared/schemas';
import {
  startRequest,
  stopRequest,
  subscriptionPage,
  subscriptionQuery,
  subscriptionSchema,
} from './schemas';
import { startBilling, stopBilling, subscriptionsOf, toSubscription } from './subscriptions';

/** Starting, stopping and listing what is billed. */
export function subscriptionOperations(db: Db): readonly Operation[] {
  return [startOperation(db), stopOperation(db), getOperation(db), listOperation(db)];
}

function startOperation(db: Db): Operation {
  return defineOperation({
    method: 'post',
    path: '/subscriptions',
    id: 'startBilling',
    summary: "Bills an order's service",
    business: true,
    keyed: true,
    params: nothing,
    query: nothing,
    body: startRequest,
    answers: { 201: { description: 'It is billed', schema: subscriptionSchema } },
    refusals: {
      400: ['invalid-request'],
      409: ['stopped-before', 'already-billing'],
      422: ['idempotency-key-reused'],
    },
    callback: null,
    handle: ({ key, body }) => startBilling(db, key, body),
  });
}

function stopOperation(db: Db): Operation {
  return defineOperation({
    method: 'post',
    path: '/subscriptions/{orderNo}/stop',
    id: 'stopBilling',
    summary: 'Ends billing for good; a start that comes later is refused',
    business: true,
    keyed: true,
    params: orderPath,
    query: nothing,
    body: stopRequest,
    answers: { 200: { description: 'It is not billed any longer', schema: subscriptionSchema } },
    refusals: { 400: ['invalid-request'], 422: ['idempotency-key-reused'] },
    callback: null,
    handle: ({ key, params, body }) => stopBilling(db, key, params.orderNo, body.until),
  });
}

function getOperation(db: Db): Operation {
  return defineOperation({
    method: 'get',
    path: '/subscriptions/{orderNo}',
    id: 'getSubscription',
    summary: 'Whether an order is billed',
    business: true,
    keyed: false,
    params: orderPath,
    query: nothing,
    body: null,
    answers: { 200: { description: 'The subscription', schema: subscriptionSchema } },
    refusals: { 400: ['invalid-request'], 404: ['not-found'] },
    callback: null,
    handle: async ({ params: { orderNo } }) => {
      const found = await subscriptionsOf(db).findOne({ _id: orderNo });
      if (found === null) throw notFound(`${orderNo} was never billed`);
      return { status: 200, body: toSubscription(found) };
    },
  });
}

function listOperation(db: Db): Operation {
  return defineOperation({
    method: 'get',
    path: '/subscriptions',
    id: 'listSubscriptions',
    summary: 'All subscriptions',
    business: true,
    keyed: false,
    params: nothing,
    query: subscriptionQuery,
    body: null,
    answers: { 200: { description: 'In the order of their order numbers', schema: subscriptionPage } },
    refusals: { 400: ['invalid-request'] },
    callback: null,
    handle: async ({ query: { state, customerNo, after, limit } }) => {
      const found = await subscriptionsOf(db)
        .find({
          _id: { $gt: after ?? '' },
          ...(state !== undefined && { state }),
          ...(customerNo !== undefined && { customerNo }),
        })
        .sort({ _id: 1 })
        .limit(limit + 1)
        .toArray();
      return { status: 200, body: cutPage(found, limit, toSubscription) };
    },
  });
}
