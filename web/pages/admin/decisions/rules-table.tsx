import { Button, Input as TextInput, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DecisionTableAnswer } from '../../../../api/schemas/decision-table';
import type { Condition, Rule } from '../../../../domain/decision/decision-table';
import { useLabel } from '../../../texts/use-label';
import { LinesTable, closed } from '../shared/lines-table';
import { ConditionInput } from './condition-input';
import { useDecisionWords } from './use-decision-words';

type Line = Rule & { readonly n: number };

function withCondition(rule: Rule, input: string, condition: Condition | undefined): Rule {
  const { [input]: _before, ...others } = rule.when;
  return { ...rule, when: condition === undefined ? others : { ...others, [input]: condition } };
}

/** The rules of a decision table, a line each. `onChange`: null to read only. */
export function RulesTable({
  table,
  rules,
  onChange,
}: {
  table: DecisionTableAnswer;
  rules: readonly Rule[];
  onChange: ((rules: readonly Rule[]) => void) | null;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const words = useDecisionWords(table);
  const set = (n: number, rule: Rule): void => onChange?.(rules.map((each, at) => (at === n ? rule : each)));
  const bare = ({ n: _n, ...rule }: Line): Rule => rule;
  const swap = (n: number): void =>
    onChange?.(rules.map((each, at) => rules[at === n ? n - 1 : at === n - 1 ? n : at] ?? each));
  return (
    <LinesTable<Line>
      rows={rules.map((rule, n) => ({ ...rule, n }))}
      keyOf={({ n }) => String(n)}
      perPage={null}
      empty={t('common.empty')}
      opensTo={closed}
      columns={[
        {
          key: 'rule',
          title: t('admin.rule'),
          render: (line) =>
            onChange === null ? (
              words.rule(line.rule)
            ) : (
              <TextInput
                aria-label={t('admin.rule')}
                style={{ width: 160 }}
                maxLength={64}
                value={line.rule}
                onChange={({ target }) => set(line.n, { ...bare(line), rule: target.value })}
              />
            ),
        },
        ...table.inputs.map((input) => ({
          key: `input ${input.name}`,
          title: label(input.label),
          render: (line: Line) =>
            onChange === null ? (
              words.condition(line.when[input.name])
            ) : (
              <ConditionInput
                input={input}
                condition={line.when[input.name]}
                optionText={words.option}
                onChange={(condition) => set(line.n, withCondition(bare(line), input.name, condition))}
              />
            ),
        })),
        {
          key: 'decides',
          title: t('admin.approvedBy'),
          render: (line) =>
            onChange === null ? (
              words.outputs(line.decides)
            ) : (
              <Select
                mode="multiple"
                aria-label={t('admin.approvedBy')}
                style={{ minWidth: 180 }}
                value={[...line.decides]}
                options={table.outputs.map(({ name }) => ({
                  value: name as string,
                  label: words.output(name),
                }))}
                onChange={(decides) => set(line.n, { ...bare(line), decides })}
              />
            ),
        },
        ...(onChange === null
          ? []
          : [
              {
                key: 'actions',
                title: t('admin.actions'),
                render: ({ n, rule }: Line) => (
                  <Space size={2}>
                    <Button
                      size="small"
                      disabled={n === 0}
                      aria-label={t('admin.moveUp', { rule })}
                      onClick={() => swap(n)}
                    >
                      ↑
                    </Button>
                    <Button
                      size="small"
                      aria-label={t('common.removeItem', { what: rule })}
                      onClick={() => onChange(rules.filter((_each, at) => at !== n))}
                    >
                      ×
                    </Button>
                  </Space>
                ),
              },
            ]),
      ]}
    />
  );
}
