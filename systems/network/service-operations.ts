import type { Db } from 'mongodb';
import { defineOperation, nothing, type Operation } from '../shared/operation';
import { cutPage } from '../shared/page';
import { servicePage, serviceQuery } from './cessation-schemas';
import { networkCollections } from './collections';

/** What the network serves. */
export function serviceOperations(db: Db): readonly Operation[] {
  return [
    defineOperation({
      method: 'get',
      path: '/services',
      id: 'listServices',
      summary: 'Every service in operation',
      business: true,
      keyed: false,
      params: nothing,
      query: serviceQuery,
      body: null,
      answers: { 200: { description: 'In the order of their order numbers', schema: servicePage } },
      refusals: { 400: ['invalid-request'] },
      callback: null,
      handle: async ({ query: { after, limit } }) => {
        const found = await networkCollections(db)
          .orders.find({ 'activation.state': 'active', _id: { $gt: after ?? '' } })
          .sort({ _id: 1 })
          .limit(limit + 1)
          .toArray();
        const body = cutPage(found, limit, ({ _id, activation, access = 'none' }) => ({
          orderNo: _id,
          activatedAt: activation?.state === 'active' ? activation.activatedAt : '',
          access,
        }));
        return { status: 200, body };
      },
    }),
  ];
}
