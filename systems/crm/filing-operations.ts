import type { Db } from 'mongodb';
import { defineOperation, nothing, type Operation } from '../shared/operation';
import { cutPage } from '../shared/page';
import { invalidRequest, notFound } from '../shared/refusal';
import { orderPath } from '../shared/schemas';
import { fileOrder, filingsOf, toFiledOrder } from './filings';
import { filedPage, filedQuery, filedSchema, filingRequest } from './schemas';

/** Filing orders and looking them up. */
export function filingOperations(db: Db): readonly Operation[] {
  return [fileOperation(db), getOperation(db), listOperation(db)];
}

function fileOperation(db: Db): Operation {
  return defineOperation({
    method: 'put',
    path: '/orders/{orderNo}',
    id: 'fileOrder',
    summary: 'Files how an order ended',
    business: true,
    keyed: true,
    params: orderPath,
    query: nothing,
    body: filingRequest,
    answers: {
      200: { description: 'Filed in place of an earlier filing', schema: filedSchema },
      201: { description: 'Filed', schema: filedSchema },
    },
    refusals: { 400: ['invalid-request'], 422: ['idempotency-key-reused'] },
    callback: null,
    handle: async ({ key, params, body }) => {
      if (body.orderNo !== params.orderNo) {
        throw invalidRequest([{ field: 'orderNo', reason: 'must be the one in the path' }]);
      }
      return fileOrder(db, key, body);
    },
  });
}

function getOperation(db: Db): Operation {
  return defineOperation({
    method: 'get',
    path: '/orders/{orderNo}',
    id: 'getOrder',
    summary: 'How an order ended',
    business: true,
    keyed: false,
    params: orderPath,
    query: nothing,
    body: null,
    answers: { 200: { description: 'As filed last', schema: filedSchema } },
    refusals: { 400: ['invalid-request'], 404: ['not-found'] },
    callback: null,
    handle: async ({ params: { orderNo } }) => {
      const found = await filingsOf(db).findOne({ _id: orderNo });
      if (found === null) throw notFound(`${orderNo} is not filed`);
      return { status: 200, body: toFiledOrder(found) };
    },
  });
}

function listOperation(db: Db): Operation {
  return defineOperation({
    method: 'get',
    path: '/orders',
    id: 'listOrders',
    summary: 'All orders filed',
    business: true,
    keyed: false,
    params: nothing,
    query: filedQuery,
    body: null,
    answers: { 200: { description: 'In the order of their numbers', schema: filedPage } },
    refusals: { 400: ['invalid-request'] },
    callback: null,
    handle: async ({ query: { outcome, after, limit } }) => {
      const found = await filingsOf(db)
        .find({ _id: { $gt: after ?? '' }, ...(outcome !== undefined && { outcome }) })
        .sort({ _id: 1 })
        .limit(limit + 1)
        .toArray();
      return { status: 200, body: cutPage(found, limit, toFiledOrder) };
    },
  });
}
