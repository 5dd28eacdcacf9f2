import type { Condition } from '../decision/decision-table';
import { type Authorisation, authorisationTable } from './authorisation';

/** The table of business authorisation as it came with the house: every number *(assumed)*, and data from then on (CON-2). */
export const firstAuthorisation: Authorisation = {
  hitPolicy: 'collect',
  levels: [
    { level: 'area-manager', step: 1, limit: { workingMinutes: 240 } },
    { level: 'key-accounts-head', step: 2, limit: { workingDays: 1 } },
    { level: 'finance', step: 2, limit: { workingDays: 1 } },
    { level: 'duty-leader', step: 3, limit: { workingDays: 1 } },
  ],
  rules: [
    { rule: 'every-agreement', when: {}, decides: ['area-manager'] },
    { rule: 'discount-over-10', when: { discountPercent: above(10) }, decides: ['key-accounts-head'] },
    { rule: 'discount-over-20', when: { discountPercent: above(20) }, decides: ['finance'] },
    { rule: 'discount-over-40', when: { discountPercent: above(40) }, decides: ['duty-leader'] },
    { rule: 'value-over-50000', when: { monthlyValueCny: above(50_000) }, decides: ['key-accounts-head'] },
    {
      rule: 'value-over-200000',
      when: { monthlyValueCny: above(200_000) },
      decides: ['finance', 'duty-leader'],
    },
    { rule: 'term-over-36', when: { termMonths: above(36) }, decides: ['finance'] },
    { rule: 'minor-clauses', when: { clauses: { oneOf: ['minor'] } }, decides: ['key-accounts-head'] },
    {
      rule: 'major-clauses',
      when: { clauses: { oneOf: ['major'] } },
      decides: ['key-accounts-head', 'finance'],
    },
  ],
};

function above(bound: number): Condition {
  return { above: bound, upTo: null };
}

/** The decision tables there are, by name, as they came with the house. */
export const firstDecisionTables: Readonly<Record<string, Authorisation>> = {
  [authorisationTable]: firstAuthorisation,
};
