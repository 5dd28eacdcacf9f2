import type { Db } from 'mongodb';
import type { z } from 'zod';
import { defineOperation, nothing, type Operation } from '../shared/operation';
import {
  accessAnswer,
  disconnectionAnswer,
  inspectionAnswer,
  inspectionRequest,
  ordersRequest,
  retirementAnswer,
} from './cessation-schemas';
import { disconnect } from './disconnect';
import { inspect } from './inspect';
import { removeAccess } from './remove-access';
import { retire } from './retire';

/** Ending services: disconnecting, giving resources back, taking access away, and seeing that it is so. */
export function cessationOperations(db: Db): readonly Operation[] {
  return [
    ofOrders('/disconnections', 'disconnect', 'Takes services out of operation, for good', {
      schema: disconnectionAnswer,
      one: (orderNo) => disconnect(db, orderNo),
    }),
    ofOrders('/retirements', 'retire', 'Gives back all that ended services hold', {
      schema: retirementAnswer,
      one: (orderNo) => retire(db, orderNo),
    }),
    ofOrders('/access-removals', 'removeAccess', 'Takes away the customer’s access, for good', {
      schema: accessAnswer,
      one: (orderNo) => removeAccess(db, orderNo),
    }),
    defineOperation({
      method: 'post',
      path: '/inspections',
      id: 'inspect',
      summary: 'What inventory and network have of some orders, and who uses some resources; changes nothing',
      business: true,
      keyed: false,
      params: nothing,
      query: nothing,
      body: inspectionRequest,
      answers: { 200: { description: 'As it is now', schema: inspectionAnswer } },
      refusals: { 400: ['invalid-request'] },
      callback: null,
      handle: async ({ body }) => ({ status: 200, body: await inspect(db, body) }),
    }),
  ];
}

/** What is done to each of several orders by itself: what was done stays done, and is answered the same when asked again. */
function ofOrders(
  path: string,
  id: string,
  summary: string,
  work: { readonly schema: z.ZodType; readonly one: (orderNo: string) => Promise<object> },
): Operation {
  return defineOperation({
    method: 'post',
    path,
    id,
    summary: `${summary}; asking again has no further effect`,
    business: true,
    keyed: true,
    params: nothing,
    query: nothing,
    body: ordersRequest,
    answers: { 200: { description: 'How each of them stands now', schema: work.schema } },
    refusals: { 400: ['invalid-request'], 409: ['in-service', 'activation-pending'] },
    callback: null,
    handle: async ({ body }) => {
      const orders: object[] = [];
      for (const orderNo of new Set(body.orders)) orders.push(await work.one(orderNo));
      return { status: 200, body: { orders } };
    },
  });
}
