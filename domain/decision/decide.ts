import type { Condition, Decision, DecisionTable, Facts, Rule } from './decision-table';

/** Every rule that hits, in the order of the table, whatever its hit policy. */
export function rulesThatHit({ rules }: Pick<DecisionTable, 'rules'>, facts: Facts): readonly Rule[] {
  return rules.filter(({ when }) =>
    Object.entries(when).every(([input, condition]) => meets(facts[input], condition)),
  );
}

/** What a table says of a case. A table without problems (`problemsOfTable`) says something of every case. */
export function decide(table: DecisionTable, facts: Facts): Decision {
  const hit = rulesThatHit(table, facts);
  const counting = table.hitPolicy === 'collect' ? hit : hit.slice(0, 1);
  return {
    rules: counting.map(({ rule }) => rule),
    decides: [...new Set(counting.flatMap(({ decides }) => decides))],
  };
}

function meets(value: number | string | undefined, condition: Condition): boolean {
  if ('oneOf' in condition) return typeof value === 'string' && condition.oneOf.includes(value);
  const { above, upTo } = condition;
  if (typeof value !== 'number') return false;
  return (above === null || value > above) && (upTo === null || value <= upTo);
}
