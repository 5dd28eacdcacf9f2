import type { Db } from 'mongodb';
import { defineOperation, nothing, type Operation } from '../shared/operation';
import { cutPage } from '../shared/page';
import { notFound } from '../shared/refusal';
import { orderPath, pageQuery } from '../shared/schemas';
import { networkCollections } from './collections';
import { exchange } from './exchange';
import { heldBy, isHeld, toResource } from './order-lock';
import { release } from './release';
import { reserve } from './reserve';
import {
  exchangeAnswer,
  exchangeRequest,
  heldPage,
  releaseAnswer,
  reservationAnswer,
  reservationRequest,
  reservationView,
} from './schemas';

/** Reserving, exchanging, releasing, and who holds what. */
export function reservationOperations(db: Db): readonly Operation[] {
  return [
    reserveOperation(db),
    exchangeOperation(db),
    releaseOperation(db),
    lookOperation(db),
    heldOperation(db),
  ];
}

function reserveOperation(db: Db): Operation {
  return defineOperation({
    method: 'post',
    path: '/reservations',
    id: 'reserve',
    summary: 'Gives the order one resource for each need, all or none',
    business: true,
    keyed: true,
    params: nothing,
    query: nothing,
    body: reservationRequest,
    answers: { 201: { description: 'All needs are met', schema: reservationAnswer } },
    refusals: {
      400: ['invalid-request'],
      409: ['no-resource', 'released-before', 'slot-taken'],
      422: ['address-not-served', 'idempotency-key-reused'],
    },
    callback: null,
    handle: ({ key, body }) => reserve(db, key, body),
  });
}

function exchangeOperation(db: Db): Operation {
  return defineOperation({
    method: 'put',
    path: '/reservations/{orderNo}',
    id: 'exchange',
    summary:
      'Makes what the order holds exactly what it needs, all or nothing: what fits is kept, the rest given back, what is missing reserved',
    business: true,
    keyed: true,
    params: orderPath,
    query: nothing,
    body: exchangeRequest,
    answers: { 200: { description: 'The order holds what it needs and no more', schema: exchangeAnswer } },
    refusals: {
      400: ['invalid-request'],
      409: ['no-resource', 'released-before', 'in-service', 'overtaken'],
      422: ['address-not-served', 'idempotency-key-reused'],
    },
    callback: null,
    handle: ({ key, params, body }) => exchange(db, key, { ...params, ...body }),
  });
}

function releaseOperation(db: Db): Operation {
  return defineOperation({
    method: 'delete',
    path: '/reservations/{orderNo}',
    id: 'release',
    summary: 'Gives back all the order holds, for good',
    business: true,
    keyed: false,
    params: orderPath,
    query: nothing,
    body: null,
    answers: {
      200: { description: 'What was given back, also when that was before', schema: releaseAnswer },
    },
    refusals: { 400: ['invalid-request'], 409: ['in-service'] },
    callback: null,
    handle: ({ params }) => release(db, params.orderNo),
  });
}

function lookOperation(db: Db): Operation {
  return defineOperation({
    method: 'get',
    path: '/reservations/{orderNo}',
    id: 'getReservation',
    summary: 'What the order holds',
    business: true,
    keyed: false,
    params: orderPath,
    query: nothing,
    body: null,
    answers: { 200: { description: 'What it holds now', schema: reservationView } },
    refusals: { 400: ['invalid-request'], 404: ['not-found'] },
    callback: null,
    handle: async ({ params: { orderNo } }) => {
      const network = networkCollections(db);
      const order = await network.orders.findOne({ _id: orderNo });
      if (order === null) throw notFound(`${orderNo} never reserved or released anything`);
      const resources = (await heldBy(network, orderNo, null)).map(toResource);
      return { status: 200, body: { orderNo, resources, releasedAt: order.releasedAt } };
    },
  });
}

function heldOperation(db: Db): Operation {
  return defineOperation({
    method: 'get',
    path: '/held',
    id: 'listHeld',
    summary: 'Every resource that is not free, with its owner',
    business: true,
    keyed: false,
    params: nothing,
    query: pageQuery,
    body: null,
    answers: { 200: { description: 'In the order of their ids', schema: heldPage } },
    refusals: { 400: ['invalid-request'] },
    callback: null,
    handle: async ({ query: { after, limit } }) => {
      const found = await networkCollections(db)
        .resources.find({ owner: { $type: 'string' }, _id: { $gt: after ?? '' } })
        .sort({ _id: 1 })
        .limit(limit + 1)
        .toArray();
      const body = cutPage(
        found.filter(isHeld),
        limit,
        ({ _id, type, state, owner, slot, since, shares }) => ({
          id: _id,
          type,
          state,
          owner,
          slot,
          since,
          shares: (shares ?? []).map(({ orderNo }) => orderNo),
        }),
      );
      return { status: 200, body };
    },
  });
}
