import type { Db } from 'mongodb';
import { defineOperation, nothing, type Operation } from '../shared/operation';
import { notFound } from '../shared/refusal';
import { orderPath } from '../shared/schemas';
import type { Activations } from './activations';
import { networkCollections } from './collections';
import {
  activationDone,
  activationPending,
  activationRequest,
  activationView,
  callbackBody,
} from './schemas';

/** Bringing services into operation. */
export function activationOperations(db: Db, activations: Activations): readonly Operation[] {
  return [
    defineOperation({
      method: 'post',
      path: '/activations',
      id: 'activate',
      summary:
        "Activates the order's service; asking again has no further effect but to report to the latest callback",
      business: true,
      keyed: false,
      params: nothing,
      query: nothing,
      body: activationRequest,
      answers: {
        200: { description: 'It is active already', schema: activationDone },
        202: { description: 'Under way; the callback reports', schema: activationPending },
      },
      refusals: { 400: ['invalid-request'], 409: ['released-before', 'nothing-reserved'] },
      callback: callbackBody,
      handle: ({ body }) => activations.request(body),
    }),
    defineOperation({
      method: 'get',
      path: '/activations/{orderNo}',
      id: 'getActivation',
      summary: "Whether the order's service is active",
      business: true,
      keyed: false,
      params: orderPath,
      query: nothing,
      body: null,
      answers: { 200: { description: 'How far it is', schema: activationView } },
      refusals: { 400: ['invalid-request'], 404: ['not-found'] },
      callback: null,
      handle: async ({ params: { orderNo } }) => {
        const order = await networkCollections(db).orders.findOne({ _id: orderNo });
        if (order === null) throw notFound(`Nothing known of ${orderNo}`);
        const { activation } = order;
        const activatedAt =
          activation === null || activation.state === 'pending' ? null : activation.activatedAt;
        return { status: 200, body: { orderNo, state: activation?.state ?? 'none', activatedAt } };
      },
    }),
  ];
}
