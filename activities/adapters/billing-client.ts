import { z } from 'zod';
import type { BillingPort, BillingState } from '../ports';
import { foundOrNull, grantedOrRefuse } from './granted-or-refuse';
import { callJson, type HttpCall } from './http-json';
import { createSettlementClient } from './settlement-client';

export interface BillingClientOptions {
  readonly baseUrl: string;
  /** Keep it shorter than the activities' start-to-close. */
  readonly timeoutMs: number;
}

const subscription = z.object({
  state: z.enum(['none', 'billing', 'stopped']),
  since: z.string().nullable(),
});

const neverBilled: BillingState = { state: 'none', since: null };

/**
 * Billing over HTTP. Refusals are BusinessErrors; every method may also throw SystemUnavailable, and may then be called again
 * with the same key.
 */
export function createBillingClient({ baseUrl, timeoutMs }: BillingClientOptions): BillingPort {
  const call = (request: Omit<HttpCall<BillingState>, 'answer'>) =>
    callJson({ system: 'billing', baseUrl, timeoutMs }, { ...request, answer: subscription });
  return {
    ...createSettlementClient({ system: 'billing', baseUrl, timeoutMs }),
    start: async (key, account) =>
      grantedOrRefuse(await call({ method: 'POST', path: '/subscriptions', key, body: account })),
    stop: async (key, orderNo, until) =>
      grantedOrRefuse(await call({ method: 'POST', path: `${pathOf(orderNo)}/stop`, key, body: { until } })),
    look: async (orderNo) =>
      foundOrNull(await call({ method: 'GET', path: pathOf(orderNo), key: null, body: null })) ?? neverBilled,
  };
}

const pathOf = (orderNo: string): string => `/subscriptions/${encodeURIComponent(orderNo)}`;
