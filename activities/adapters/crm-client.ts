import { z } from 'zod';
import { processKinds } from '../../domain/process/process-kind';
import type { CaseFiling, CrmFiling, CrmPort } from '../ports';
import { foundOrNull, grantedOrRefuse } from './granted-or-refuse';
import { callJson } from './http-json';

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

const filedCase: z.ZodType<CaseFiling> = z.object({
  kind: z.enum(processKinds),
  businessKey: z.string(),
  customerNo: z.string(),
  outcome: z.string(),
  reason: z.string().nullable(),
  facts: z.record(z.string(), z.json()),
});

/**
 * CRM over HTTP. Refusals are BusinessErrors; every method may also throw SystemUnavailable, and may then be called again with
 * the same key.
 */
export function createCrmClient({ baseUrl, timeoutMs }: CrmClientOptions): CrmPort {
  const to = { system: 'crm', baseUrl, timeoutMs } as const;
  return {
    fileOrder: async (key, filing) => {
      const path = pathOf(filing.orderNo);
      grantedOrRefuse(await callJson(to, { method: 'PUT', path, key, body: filing, answer: filed }));
    },
    look: async (orderNo) =>
      foundOrNull(
        await callJson(to, { method: 'GET', path: pathOf(orderNo), key: null, body: null, answer: filed }),
      ),
    fileCase: async (key, filing) => {
      const path = casePath(filing.kind, filing.businessKey);
      grantedOrRefuse(await callJson(to, { method: 'PUT', path, key, body: filing, answer: filedCase }));
    },
    lookAtCase: async (kind, businessKey) => {
      const path = casePath(kind, businessKey);
      return foundOrNull(
        await callJson(to, { method: 'GET', path, key: null, body: null, answer: filedCase }),
      );
    },
  };
}

const pathOf = (orderNo: string): string => `/orders/${encodeURIComponent(orderNo)}`;

const casePath = (kind: string, businessKey: string): string =>
  `/cases/${encodeURIComponent(kind)}/${encodeURIComponent(businessKey)}`;
