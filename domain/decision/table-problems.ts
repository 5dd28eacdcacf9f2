import type { FieldProblem } from '../errors';
import { type Cell, cellCount, cellsOf } from './cells';
import { decide, rulesThatHit } from './decide';
import type { Condition, DecisionTable, InputDefinition, InputDefinitions, Rule } from './decision-table';

/** More than anybody could survey; and more than can be looked through in a moment. */
const mostCells = 50_000;

/** As many gaps and overlaps as are named at once. */
const mostNamed = 10;

/**
 * Everything that keeps a table from being decided by (CON-2): a condition on nothing there is, a case no rule covers, a case that two
 * rules cover though its hit policy wants one, a case of which it says nothing, a rule that can never count.
 */
export function problemsOfTable(table: DecisionTable, inputs: InputDefinitions): readonly FieldProblem[] {
  const { rules } = table;
  const wrongRules = rules.flatMap((rule, n) => [
    ...problemsOfName(rule, n, rules),
    ...problemsOfConditions(rule, n, inputs),
  ]);
  if (wrongRules.length > 0) return wrongRules;
  if (cellCount(inputs, rules) > mostCells)
    return [{ field: 'rules', reason: '规则过多，无法逐一核验 / too many bounds to check every case' }];
  const cells = cellsOf(inputs, rules);
  return [...named(cells, (cell) => problemOfCell(table, cell)), ...idleRules(table, cells)];
}

function problemsOfName({ rule }: Rule, n: number, rules: readonly Rule[]): readonly FieldProblem[] {
  if (rules.findIndex((other) => other.rule === rule) === n) return [];
  return [{ field: `rules.${n}.rule`, reason: '规则名重复 / another rule has this name' }];
}

function problemsOfConditions({ when }: Rule, n: number, inputs: InputDefinitions): readonly FieldProblem[] {
  return Object.entries(when).flatMap(([name, condition]) => {
    const reason = whyNot(condition, Object.hasOwn(inputs, name) ? inputs[name] : undefined);
    return reason === null ? [] : [{ field: `rules.${n}.when.${name}`, reason }];
  });
}

function whyNot(condition: Condition, input: InputDefinition | undefined): string | null {
  if (input === undefined) return '没有该输入项 / there is no such input';
  if (input.kind === 'choice') {
    if (!('oneOf' in condition)) return '须列出选项 / name some of its options';
    const strange = condition.oneOf.filter((option) => !input.options.includes(option));
    return strange.length === 0 ? null : `没有该选项 / no such option: ${strange.join(', ')}`;
  }
  if ('oneOf' in condition) return '须为数值范围 / a range of numbers is asked for';
  const { above, upTo } = condition;
  if (above !== null && upTo !== null && above >= upTo)
    return `范围为空 / nothing lies above ${above} and up to ${upTo}`;
  const outside = [above, upTo].some(
    (bound) => bound !== null && (bound < input.from || (input.to !== null && bound > input.to)),
  );
  return outside ? `超出 ${input.from} … ${input.to ?? '∞'} / outside of what it can be` : null;
}

function named(
  cells: readonly Cell[],
  problemOf: (cell: Cell) => FieldProblem | null,
): readonly FieldProblem[] {
  return cells.flatMap((cell) => problemOf(cell) ?? []).slice(0, mostNamed);
}

function problemOfCell(table: DecisionTable, { facts, words }: Cell): FieldProblem | null {
  const hit = rulesThatHit(table, facts).map(({ rule }) => rule);
  if (hit.length === 0) return { field: 'rules', reason: `无规则覆盖 / no rule covers: ${words}` };
  if (table.hitPolicy === 'unique' && hit.length > 1)
    return { field: 'rules', reason: `规则重叠 / rules overlap (${hit.join(', ')}): ${words}` };
  if (decide(table, facts).decides.length === 0)
    return { field: 'rules', reason: `没有结论 / nothing is decided: ${words}` };
  return null;
}

function idleRules(table: DecisionTable, cells: readonly Cell[]): readonly FieldProblem[] {
  const counting = new Set(cells.flatMap(({ facts }) => decide(table, facts).rules));
  return table.rules.flatMap(({ rule }, n) =>
    counting.has(rule) ? [] : [{ field: `rules.${n}`, reason: '该规则永不生效 / this rule never counts' }],
  );
}
