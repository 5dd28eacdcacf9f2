import type { Db } from 'mongodb';
import { z } from 'zod';
import { defineOperation, nothing, type Operation } from '../shared/operation';
import { cutPage } from '../shared/page';
import { notFound } from '../shared/refusal';
import { networkCollections, type AddressDocument } from './collections';
import { networkNames } from './network-codes';
import { accessPairPool, circuitPool, numberPool, portPool } from './resource-pool';
import {
  addressIdSchema,
  addressPage,
  addressQuery,
  addressSchema,
  capacityQuery,
  capacitySchema,
} from './schemas';

/** The addresses served and what is free there. */
export function addressOperations(db: Db): readonly Operation[] {
  return [listOperation(db), getOperation(db), capacityOperation(db)];
}

function listOperation(db: Db): Operation {
  return defineOperation({
    method: 'get',
    path: '/addresses',
    id: 'listAddresses',
    summary: 'The addresses served',
    business: true,
    keyed: false,
    params: nothing,
    query: addressQuery,
    body: null,
    answers: { 200: { description: 'In the order of their ids', schema: addressPage } },
    refusals: { 400: ['invalid-request'] },
    callback: null,
    handle: async ({ query: { localNetwork, q, after, limit } }) => {
      const found = await networkCollections(db)
        .addresses.find({
          _id: { $gt: after ?? '' },
          ...(localNetwork !== undefined && { localNetwork }),
          ...(q !== undefined && { text: { $regex: q.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`) } }),
        })
        .sort({ _id: 1 })
        .limit(limit + 1)
        .toArray();
      return { status: 200, body: cutPage(found, limit, toAddress) };
    },
  });
}

function getOperation(db: Db): Operation {
  return defineOperation({
    method: 'get',
    path: '/addresses/{id}',
    id: 'getAddress',
    summary: 'One address',
    business: true,
    keyed: false,
    params: z.strictObject({ id: addressIdSchema }),
    query: nothing,
    body: null,
    answers: { 200: { description: 'The address', schema: addressSchema } },
    refusals: { 400: ['invalid-request'], 404: ['not-found'] },
    callback: null,
    handle: async ({ params }) => ({ status: 200, body: toAddress(await findAddress(db, params.id)) }),
  });
}

function capacityOperation(db: Db): Operation {
  return defineOperation({
    method: 'get',
    path: '/capacity',
    id: 'getCapacity',
    summary: 'How much is free at an address and in its local network',
    business: true,
    keyed: false,
    params: nothing,
    query: capacityQuery,
    body: null,
    answers: { 200: { description: 'Free resources by type', schema: capacitySchema } },
    refusals: { 400: ['invalid-request'], 404: ['not-found'] },
    callback: null,
    handle: async ({ query: { addressId } }) => {
      const { localNetwork } = await findAddress(db, addressId);
      const free = (pool: string): Promise<number> =>
        networkCollections(db).resources.countDocuments({ pool, state: 'free' });
      const circuits = await Promise.all(
        networkNames.map(async (other) => [other, await free(circuitPool(localNetwork, other))] as const),
      );
      const [pairs, ports, numbers] = await Promise.all(
        [accessPairPool(addressId), portPool(localNetwork), numberPool(localNetwork)].map(free),
      );
      const counts = {
        'access-pair': pairs,
        port: ports,
        number: numbers,
        circuit: Object.fromEntries(circuits),
      };
      return { status: 200, body: { addressId, localNetwork, free: counts } };
    },
  });
}

async function findAddress(db: Db, id: string): Promise<AddressDocument> {
  const address = await networkCollections(db).addresses.findOne({ _id: id });
  if (address === null) throw notFound(`No address ${id}`);
  return address;
}

function toAddress({ _id, text, district, localNetwork }: AddressDocument): z.output<typeof addressSchema> {
  return { id: _id, text, district, localNetwork };
}
