import type { Db } from 'mongodb';
import { defineOperation, nothing, type Operation } from '../shared/operation';
import { notFound } from '../shared/refusal';
import { conditionRequest, resourcePath, resourceView, shareRequest } from './cessation-schemas';
import { networkCollections, type ResourceDocument } from './collections';
import { usersOf } from './inspect';
import { shareResource } from './share-resource';

/** What stations do with single resources. */
export function resourceOperations(db: Db): readonly Operation[] {
  const common = { business: true, params: resourcePath, query: nothing, callback: null } as const;
  const answers = { 200: { description: 'The resource', schema: resourceView } };
  return [
    defineOperation({
      ...common,
      method: 'get',
      path: '/resources/{id}',
      id: 'getResource',
      summary: 'One resource, and who uses it',
      keyed: false,
      body: null,
      answers,
      refusals: { 400: ['invalid-request'], 404: ['not-found'] },
      handle: async ({ params: { id } }) => {
        const found = await networkCollections(db).resources.findOne({ _id: id });
        return { status: 200, body: toView(id, found) };
      },
    }),
    defineOperation({
      ...common,
      method: 'put',
      path: '/resources/{id}/condition',
      id: 'setCondition',
      summary: 'A station found a resource faulty, or has put it right',
      keyed: false,
      body: conditionRequest,
      answers,
      refusals: { 400: ['invalid-request'], 404: ['not-found'] },
      handle: async ({ params: { id }, body: { condition } }) => {
        const found = await networkCollections(db).resources.findOneAndUpdate(
          { _id: id },
          { $set: { condition } },
          { returnDocument: 'after' },
        );
        return { status: 200, body: toView(id, found) };
      },
    }),
    defineOperation({
      ...common,
      method: 'post',
      path: '/resources/{id}/shares',
      id: 'shareResource',
      summary: 'Another order uses a held resource too',
      keyed: false,
      body: shareRequest,
      answers,
      refusals: {
        400: ['invalid-request'],
        404: ['not-found'],
        409: ['not-held', 'slot-taken', 'released-before'],
      },
      handle: async ({ params: { id }, body }) => ({
        status: 200,
        body: toView(id, await shareResource(db, id, body)),
      }),
    }),
  ];
}

function toView(id: string, found: ResourceDocument | null): object {
  if (found === null) throw notFound(`No resource ${id}`);
  return { id, state: found.state, condition: found.condition ?? 'good', users: usersOf(found) };
}
