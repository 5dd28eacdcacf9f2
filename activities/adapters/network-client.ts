import { z } from 'zod';
import { resourceTypes } from '../../domain/catalogue/resource';
import type { NetworkPort } from '../ports';
import { createCessationClient } from './cessation-client';
import { foundOrNull, grantedOrRefuse } from './granted-or-refuse';
import { callJson, type HttpCall } from './http-json';

export interface NetworkClientOptions {
  readonly baseUrl: string;
  /** Keep it shorter than the activities' start-to-close. */
  readonly timeoutMs: number;
  /** Where the network reports activations to. */
  readonly callbackUrl: string;
}

const resource = z.object({
  slot: z.string(),
  type: z.enum(resourceTypes),
  id: z.string(),
  state: z.enum(['reserved', 'in-service', 'released']),
});

const reservation = z.object({ resources: z.array(resource) });

const exchanged = z.object({ held: z.array(resource), released: z.array(resource) });

const activation = z.discriminatedUnion('state', [
  z.object({ state: z.literal('pending') }),
  z.object({ state: z.literal('active'), activatedAt: z.string() }),
]);

/**
 * Network inventory and activation over HTTP. Refusals are BusinessErrors; every method may also throw SystemUnavailable,
 * and may then be called again with the same key.
 */
export function createNetworkClient({ baseUrl, timeoutMs, callbackUrl }: NetworkClientOptions): NetworkPort {
  const call = <T>(request: HttpCall<T>) => callJson({ system: 'network', baseUrl, timeoutMs }, request);
  const look = <T>(path: string, answer: z.ZodType<T>) =>
    call({ method: 'GET', path, key: null, body: null, answer });
  return {
    ...createCessationClient({ system: 'network', baseUrl, timeoutMs }),
    reserve: async (key, orderNo, needs) => {
      const body = { orderNo, needs };
      return grantedOrRefuse(
        await call({ method: 'POST', path: '/reservations', key, body, answer: reservation }),
      ).resources;
    },
    exchange: async (key, { orderNo, round }, needs) => {
      const path = reservationPath(orderNo);
      const body = { round, needs };
      return grantedOrRefuse(await call({ method: 'PUT', path, key, body, answer: exchanged }));
    },
    release: async (key, orderNo) => {
      const answer = z.object({ released: z.array(resource) });
      const outcome = await call({
        method: 'DELETE',
        path: reservationPath(orderNo),
        key,
        body: null,
        answer,
      });
      return foundOrNull(outcome)?.released ?? [];
    },
    activate: async (key, orderNo, callbackRef) => {
      const body = { orderNo, callbackUrl, callbackRef };
      return grantedOrRefuse(
        await call({ method: 'POST', path: '/activations', key, body, answer: activation }),
      );
    },
    look: async (orderNo) => {
      const [held, service] = await Promise.all([
        look(reservationPath(orderNo), reservation),
        look(`/activations/${encodeURIComponent(orderNo)}`, z.object({ state: z.string() })),
      ]);
      return {
        resources: foundOrNull(held)?.resources ?? [],
        active: foundOrNull(service)?.state === 'active',
      };
    },
  };
}

const reservationPath = (orderNo: string): string => `/reservations/${encodeURIComponent(orderNo)}`;
