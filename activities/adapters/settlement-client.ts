import { z } from 'zod';
import type { SettlementPort } from '../exit/exit-ports';
import { grantedOrRefuse } from './granted-or-refuse';
import { type HttpSystem, callJson } from './http-json';
import { listingPath } from './listing-path';

const anything = z.object({});
const settlement = z.object({ arrearsCny: z.number(), state: z.enum(['open', 'settled']) });

const billed = z.object({
  orderNo: z.string(),
  state: z.enum(['none', 'billing', 'stopped']),
  customerNo: z.string().nullable(),
  contractNo: z.string().nullable().default(null),
});

const billedPage = z.object({ items: z.array(billed), next: z.string().nullable() });

/** Settling over HTTP. Refusals are BusinessErrors; every method may also throw SystemUnavailable, and may then be called again. */
export function createSettlementClient(at: HttpSystem): SettlementPort {
  const post = async <T>(path: string, key: string | null, body: object, answer: z.ZodType<T>): Promise<T> =>
    grantedOrRefuse(await callJson(at, { method: 'POST', path, key, body, answer }));
  return {
    inspect: async (orders) =>
      (await post('/inspections', null, { orders }, z.object({ orders: z.array(billed) }))).orders,
    stopAll: async (key, orders, until) => {
      await post('/stops', key, { orders, until }, anything);
    },
    settle: async (key, exit) => await post('/settlements', key, exit, settlement),
    closeSettlement: async (key, exitNo, how) =>
      await post(`/settlements/${encodeURIComponent(exitNo)}/close`, key, how, settlement),
    transfer: async (key, orders, contractNo) => {
      await post('/transfers', key, { orders, contractNo }, anything);
    },
    listBilled: async (customerNo, after) => {
      const path = listingPath('/subscriptions', { state: 'billing', customerNo, after });
      const call = { method: 'GET', path, key: null, body: null, answer: billedPage } as const;
      return grantedOrRefuse(await callJson(at, call));
    },
  };
}
