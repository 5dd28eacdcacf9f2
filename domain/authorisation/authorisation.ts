import type { Budget } from '../calendar/working-calendar';
import { decide } from '../decision/decide';
import type { DecisionTable, InputDefinitions } from '../decision/decision-table';
import { problemsOfTable } from '../decision/table-problems';
import type { FieldProblem } from '../errors';
import type { ApprovalLevel } from './approvers';
import { type ClauseWeight, clauseWeights } from '../contract/clauses';

/** The name of the table of business authorisation (商务授权体系, CON-2). */
export const authorisationTable = 'business-authorisation';

/** When a level is asked, and how long it has. Levels of one step are asked side by side, steps one after the other. */
export interface LevelPlan {
  readonly level: ApprovalLevel;
  readonly step: number;
  readonly limit: Budget;
}

/** Who has to approve what (CON-2). */
export interface Authorisation extends DecisionTable {
  readonly levels: readonly LevelPlan[];
}

/** What of a draft agreement decides who has to approve it. */
export interface ApprovalFacts {
  readonly discountPercent: number;
  readonly monthlyValueCny: number;
  readonly termMonths: number;
  readonly clauses: ClauseWeight;
}

export const authorisationInputs: InputDefinitions = {
  discountPercent: {
    kind: 'number',
    label: { zh: '折扣（%）', en: 'Discount, percent' },
    from: 0,
    to: 100,
  },
  monthlyValueCny: {
    kind: 'number',
    label: { zh: '月租金额（元）', en: 'Monthly value, CNY' },
    from: 0,
    to: null,
  },
  termMonths: { kind: 'number', label: { zh: '合同期（月）', en: 'Term, months' }, from: 1, to: 120 },
  clauses: {
    kind: 'choice',
    label: { zh: '非标准条款', en: 'Non-standard clauses' },
    options: clauseWeights,
  },
};

/** Who has to approve, step by step, and by which rules. */
export interface RequiredApproval {
  readonly rules: readonly string[];
  readonly steps: readonly (readonly LevelPlan[])[];
}

/** Who has to approve a draft. */
export function requiredApproval(table: Authorisation, facts: ApprovalFacts): RequiredApproval {
  const { rules, decides } = decide(table, { ...facts });
  const wanted = table.levels.filter(({ level }) => decides.includes(level));
  const order = [...new Set(wanted.map(({ step }) => step))].sort((a, b) => a - b);
  return { rules, steps: order.map((step) => wanted.filter((level) => level.step === step)) };
}

/** The levels of a required approval, in the order they are asked. */
export function levelsOf({ steps }: RequiredApproval): readonly ApprovalLevel[] {
  return steps.flat().map(({ level }) => level);
}

/** Everything that keeps a table from being approved by: gaps and overlaps of its rules, levels without a plan. */
export function problemsOfAuthorisation(table: Authorisation): readonly FieldProblem[] {
  const planned = table.levels.map(({ level }) => level);
  const twice = planned.flatMap((level, n) =>
    planned.indexOf(level) === n
      ? []
      : [{ field: `levels.${n}.level`, reason: '层级重复 / this level is planned twice' }],
  );
  const unplanned = table.rules.flatMap(({ decides }, n) =>
    decides.some((level) => !planned.includes(level as ApprovalLevel))
      ? [{ field: `rules.${n}.decides`, reason: '层级未安排 / a level without its plan in levels' }]
      : [],
  );
  return [...twice, ...unplanned, ...problemsOfTable(table, authorisationInputs)];
}
