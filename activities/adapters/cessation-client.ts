import { z } from 'zod';
import { resourceTypes } from '../../domain/catalogue/resource';
import { localNetworks } from '../../domain/people/department';
import type { CessationPort } from '../exit/exit-ports';
import { grantedOrRefuse } from './granted-or-refuse';
import { type HttpSystem, callJson } from './http-json';
import { listingPath } from './listing-path';

const localNetwork = z.enum(localNetworks);
const anything = z.object({});

const resource = z.object({ slot: z.string(), type: z.enum(resourceTypes), id: z.string() });
const released = resource.extend({ state: z.enum(['reserved', 'in-service', 'released']) });
const kept = resource.extend({ why: z.literal('faulty'), localNetwork });

const retirement = z.object({
  orders: z.array(z.object({ orderNo: z.string(), released: z.array(released), kept: z.array(kept) })),
});

const inspection = z.object({
  orders: z.array(
    z.object({
      orderNo: z.string(),
      held: z.array(z.string()),
      service: z.enum(['none', 'pending', 'active', 'ceased']),
      access: z.enum(['none', 'granted', 'removed']),
    }),
  ),
  resources: z.array(z.object({ id: z.string(), localNetwork, users: z.array(z.string()) })),
});

const heldPage = z.object({
  items: z.array(z.object({ id: z.string(), owner: z.string(), shares: z.array(z.string()) })),
  next: z.string().nullable(),
});

const servedPage = z.object({
  items: z.array(z.object({ orderNo: z.string() })),
  next: z.string().nullable(),
});

/** Ending services over HTTP. Refusals are BusinessErrors; every method may also throw SystemUnavailable, and may then be called again. */
export function createCessationClient(at: HttpSystem): CessationPort {
  const post = async <T>(path: string, key: string | null, body: object, answer: z.ZodType<T>): Promise<T> =>
    grantedOrRefuse(await callJson(at, { method: 'POST', path, key, body, answer }));
  const list = async <T>(path: string, after: string | null, answer: z.ZodType<T>): Promise<T> =>
    grantedOrRefuse(
      await callJson(at, {
        method: 'GET',
        path: listingPath(path, { after }),
        key: null,
        body: null,
        answer,
      }),
    );
  return {
    inspect: async (wanted) => await post('/inspections', null, wanted, inspection),
    disconnect: async (key, orders) => {
      await post('/disconnections', key, { orders }, anything);
    },
    retire: async (key, orders) => {
      const answer = await post('/retirements', key, { orders }, retirement);
      return {
        released: answer.orders.flatMap((order) => order.released),
        kept: answer.orders.flatMap(({ orderNo, kept: all }) =>
          all.map(({ id, why, localNetwork: at }) => ({ orderNo, id, why, localNetwork: at })),
        ),
      };
    },
    removeAccess: async (key, orders) => {
      await post('/access-removals', key, { orders }, anything);
    },
    listHeld: async (after) => {
      const { items, next } = await list('/held', after, heldPage);
      return { items: items.map(({ id, owner, shares }) => ({ id, users: [owner, ...shares] })), next };
    },
    listServed: async (after) => await list('/services', after, servedPage),
  };
}
