import type { Db } from 'mongodb';
import { defineOperation, nothing, type Operation } from '../shared/operation';
import {
  billedList,
  billingInspectionRequest,
  closeRequest,
  settlementPath,
  settlementRequest,
  settlementSchema,
  stopAllRequest,
  subscriptionList,
  transferRequest,
} from './exit-schemas';
import { closeSettlement, findSettlement, settle } from './settlements';
import { stopAll } from './subscriptions';
import { billedOf, transfer } from './transfers';

const keyed = {
  method: 'post',
  business: true,
  keyed: true,
  params: nothing,
  query: nothing,
  refusals: { 400: ['invalid-request'], 422: ['idempotency-key-reused'] },
  callback: null,
} as const;

/** What a customer's exit asks of billing. */
export function exitOperations(db: Db): readonly Operation[] {
  return [
    defineOperation({
      ...keyed,
      path: '/stops',
      id: 'stopAll',
      summary: 'Ends billing of several orders for good',
      body: stopAllRequest,
      answers: { 200: { description: 'None is billed any longer', schema: subscriptionList } },
      handle: ({ key, body }) => stopAll(db, key, body),
    }),
    defineOperation({
      ...keyed,
      path: '/transfers',
      id: 'transfer',
      summary: 'Bills services under another contract from now on',
      body: transferRequest,
      answers: { 200: { description: 'How they are billed', schema: billedList } },
      handle: ({ key, body }) => transfer(db, key, body),
    }),
    defineOperation({
      ...keyed,
      path: '/settlements',
      id: 'settle',
      summary: 'Draws the final account of an exit',
      body: settlementRequest,
      answers: { 200: { description: 'The final account', schema: settlementSchema } },
      refusals: { ...keyed.refusals, 409: ['still-billed'] },
      handle: ({ key, body }) => settle(db, key, body),
    }),
    defineOperation({
      ...keyed,
      path: '/settlements/{exitNo}/close',
      id: 'closeSettlement',
      summary: 'Closes a final account',
      params: settlementPath,
      body: closeRequest,
      answers: { 200: { description: 'The final account', schema: settlementSchema } },
      refusals: { ...keyed.refusals, 404: ['not-found'] },
      handle: ({ key, params, body }) => closeSettlement(db, key, params.exitNo, body),
    }),
    getSettlement(db),
    defineOperation({
      ...keyed,
      keyed: false,
      path: '/inspections',
      id: 'inspectBilling',
      summary: 'How some orders are billed; changes nothing',
      body: billingInspectionRequest,
      answers: { 200: { description: 'As it is now', schema: billedList } },
      refusals: { 400: ['invalid-request'] },
      handle: async ({ body: { orders } }) => ({ status: 200, body: { orders: await billedOf(db, orders) } }),
    }),
  ];
}

function getSettlement(db: Db): Operation {
  return defineOperation({
    method: 'get',
    path: '/settlements/{exitNo}',
    id: 'getSettlement',
    summary: 'The final account of an exit',
    business: true,
    keyed: false,
    params: settlementPath,
    query: nothing,
    body: null,
    answers: { 200: { description: 'The final account', schema: settlementSchema } },
    refusals: { 400: ['invalid-request'], 404: ['not-found'] },
    callback: null,
    handle: async ({ params: { exitNo } }) => ({ status: 200, body: await findSettlement(db, exitNo) }),
  });
}
