import { z } from 'zod';
import type { CrmFiling, CrmPort } from '../ports';
import { foundOrNull, grantedOrRefuse } from './granted-or-refuse';
import { callJson, type HttpCall } from './http-json';

export interface CrmClientOptions {
  readonly baseUrl: string;
  /** Keep it shorter than the activities' start-to-close. */
  readonly timeoutMs: number;
}

const filed: z.ZodType<CrmFiling> = z.object({
  orderNo: z.string(),
  customerNo: z.string(),
  productCode: z.string(),
  outcome: z.enum(['completed', 'cancelled', 'rejected']),
  reason: z.string().nullable(),
  acceptedAt: z.string().nullable(),
  documentRef: z.string().nullable(),
});

/**
 * CRM over HTTP. Refusals are BusinessErrors; every method may also throw SystemUnavailable, and may then be called again with
 * the same key.
 */
export function createCrmClient({ baseUrl, timeoutMs }: CrmClientOptions): CrmPort {
  const call = (request: Omit<HttpCall<CrmFiling>, 'answer'>) =>
    callJson({ system: 'crm', baseUrl, timeoutMs }, { ...request, answer: filed });
  return {
    fileOrder: async (key, filing) => {
      grantedOrRefuse(await call({ method: 'PUT', path: pathOf(filing.orderNo), key, body: filing }));
    },
    look: async (orderNo) =>
      foundOrNull(await call({ method: 'GET', path: pathOf(orderNo), key: null, body: null })),
  };
}

const pathOf = (orderNo: string): string => `/orders/${encodeURIComponent(orderNo)}`;
