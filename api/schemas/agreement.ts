import { z } from 'zod';
import { approvalLevels } from '../../domain/authorisation/approvers';
import type { Draft } from '../../domain/contract/agreement';
import { clauseKinds } from '../../domain/contract/clauses';
import { instant } from './common';

export const line = z.object({
  productCode: z.string(),
  bandwidthKbps: z.number().nullable(),
  ends: z.array(z.object({ addressId: z.string() })),
});

/** A version of an agreement, and who said what of it. */
export const draftAnswer = z
  .object({
    version: z.number(),
    draftedBy: z.string(),
    draftedAt: instant,
    lines: z.array(line).meta({ description: '每行一个订单 / an order each' }),
    monthlyValueCny: z.number().meta({ description: '折后月租合计（元）/ a month, after discount' }),
    termMonths: z.number(),
    discountPercent: z.number(),
    clauses: z
      .array(z.object({ kind: z.enum(clauseKinds), text: z.string() }))
      .meta({ description: '非标准条款 / non-standard clauses' }),
    table: z.number().meta({ description: '商务授权表版本 / version of business-authorisation' }),
    rules: z.array(z.string()).meta({ description: '命中的规则 / rules that hit' }),
    levels: z
      .array(z.enum(approvalLevels))
      .meta({ description: '须审批的层级 / levels that have to approve' }),
    decisions: z.array(
      z.object({
        level: z.enum(approvalLevels),
        decision: z.enum(['approve', 'reject']),
        by: z.string(),
        at: instant,
        reason: z.string().nullable(),
      }),
    ),
    outcome: z.enum(['in-approval', 'approved', 'rejected', 'renegotiated', 'signed', 'refused']),
    reason: z.string().nullable(),
  })
  .meta({ id: 'AgreementDraft' });

export type DraftAnswer = z.input<typeof draftAnswer>;

export function toDraftAnswer(draft: Draft): DraftAnswer {
  return {
    ...draft,
    lines: draft.lines.map(({ productCode, bandwidthKbps, ends }) => ({
      productCode,
      bandwidthKbps,
      ends: ends.map(({ addressId }) => ({ addressId })),
    })),
    clauses: draft.clauses.map((clause) => ({ ...clause })),
    rules: [...draft.rules],
    levels: [...draft.levels],
    decisions: draft.decisions.map((decision) => ({ ...decision })),
  };
}

export const exampleDraft: DraftAnswer = {
  version: 1,
  draftedBy: 'am-01',
  draftedAt: '2026-11-23T02:00:00.000Z',
  lines: [
    {
      productCode: 'leased-line',
      bandwidthKbps: 2048,
      ends: [{ addressId: 'KM-0001' }, { addressId: 'QJ-0001' }],
    },
  ],
  monthlyValueCny: 12_000,
  termMonths: 24,
  discountPercent: 15,
  clauses: [],
  table: 1,
  rules: ['every-agreement', 'discount-over-10'],
  levels: ['area-manager', 'key-accounts-head'],
  decisions: [
    {
      level: 'area-manager',
      decision: 'approve',
      by: 'area-01',
      at: '2026-11-23T03:00:00.000Z',
      reason: null,
    },
  ],
  outcome: 'in-approval',
  reason: null,
};
