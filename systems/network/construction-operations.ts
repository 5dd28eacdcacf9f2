import type { Db } from 'mongodb';
import { defineOperation, nothing, type Operation } from '../shared/operation';
import { buildAccessPairs } from './build-access-pairs';
import { constructionAnswer, constructionRequest } from './schemas';

/** What a construction crew reports when it has built something (O2A-7). */
export function constructionOperations(db: Db): readonly Operation[] {
  return [
    defineOperation({
      method: 'post',
      path: '/access-pairs',
      id: 'buildAccessPairs',
      summary: 'Adds free access pairs to an address, after they have been built',
      business: true,
      keyed: true,
      params: nothing,
      query: nothing,
      body: constructionRequest,
      answers: { 201: { description: 'They are in the inventory, free', schema: constructionAnswer } },
      refusals: { 400: ['invalid-request'], 422: ['address-not-served', 'idempotency-key-reused'] },
      callback: null,
      handle: ({ key, body }) => buildAccessPairs(db, key, body),
    }),
  ];
}
