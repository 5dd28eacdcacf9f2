import type { Label } from '../people/department';

/** What a clause that departs from the standard agreement is about. */
export const clauseKinds = [
  'payment',
  'service-level',
  'delivery',
  'liability',
  'exclusivity',
  'other',
] as const;

export type ClauseKind = (typeof clauseKinds)[number];

export interface Clause {
  readonly kind: ClauseKind;
  readonly text: string;
}

/** How far a draft departs from the standard agreement. */
export const clauseWeights = ['none', 'minor', 'major'] as const;

export type ClauseWeight = (typeof clauseWeights)[number];

export const clauseLabels: Record<ClauseKind, Label> = {
  payment: { zh: '付款方式', en: 'Payment' },
  'service-level': { zh: '服务等级', en: 'Service level' },
  delivery: { zh: '交付安排', en: 'Delivery' },
  liability: { zh: '违约责任', en: 'Liability' },
  exclusivity: { zh: '排他约定', en: 'Exclusivity' },
  other: { zh: '其他', en: 'Other' },
};

/** By what a clause is about, not by what its author thinks of it: nobody makes their own approval lighter. *(assumed)* */
const weightOf: Record<ClauseKind, ClauseWeight> = {
  payment: 'minor',
  'service-level': 'minor',
  delivery: 'minor',
  liability: 'major',
  exclusivity: 'major',
  other: 'major',
};

/** The heaviest of a draft's clauses counts. */
export function clauseWeight(clauses: readonly Clause[]): ClauseWeight {
  const weights = clauses.map(({ kind }) => weightOf[kind]);
  if (weights.length === 0) return 'none';
  return weights.includes('major') ? 'major' : 'minor';
}
