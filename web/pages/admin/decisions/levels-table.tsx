import { Button, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DecisionTableAnswer } from '../../../../api/schemas/decision-table';
import type { LevelPlan } from '../../../../domain/authorisation/authorisation';
import { budgetText } from '../../../../domain/clock/budget-text';
import { useLabel } from '../../../texts/use-label';
import { BudgetInput } from '../limits/budget-input';
import { LinesTable, closed } from '../shared/lines-table';
import { useDecisionWords } from './use-decision-words';

/** When each level is asked and how long it has. Levels of one step are asked side by side. `onChange`: null to read only. */
export function LevelsTable({
  table,
  levels,
  onChange,
}: {
  table: DecisionTableAnswer;
  levels: readonly LevelPlan[];
  onChange: ((levels: readonly LevelPlan[]) => void) | null;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const words = useDecisionWords(table);
  const unplanned = table.outputs.filter(({ name }) => levels.every(({ level }) => level !== name));
  const set = (level: string, different: Partial<LevelPlan>): void =>
    onChange?.(levels.map((each) => (each.level === level ? { ...each, ...different } : each)));
  return (
    <>
      <LinesTable<LevelPlan>
        rows={[...levels].sort((a, b) => a.step - b.step)}
        keyOf={({ level }) => level}
        perPage={null}
        empty={t('common.empty')}
        opensTo={closed}
        columns={[
          { key: 'level', title: t('admin.level'), render: ({ level }) => words.output(level) },
          {
            key: 'step',
            title: t('admin.step'),
            render: ({ level, step }) =>
              onChange === null ? (
                step
              ) : (
                <InputNumber
                  aria-label={`${words.output(level)} ${t('admin.step')}`}
                  style={{ width: 70 }}
                  min={1}
                  max={9}
                  precision={0}
                  value={step}
                  onChange={(value) => {
                    if (value !== null) set(level, { step: value });
                  }}
                />
              ),
          },
          {
            key: 'limit',
            title: t('admin.limitOnly'),
            render: ({ level, limit }) =>
              onChange === null ? (
                label(budgetText(limit))
              ) : (
                <BudgetInput
                  name={words.output(level)}
                  budget={limit}
                  onChange={(value) => set(level, { limit: value })}
                />
              ),
          },
          ...(onChange === null
            ? []
            : [
                {
                  key: 'actions',
                  title: t('admin.actions'),
                  render: ({ level }: LevelPlan) => (
                    <Button
                      size="small"
                      aria-label={t('common.removeItem', { what: words.output(level) })}
                      onClick={() => onChange(levels.filter((each) => each.level !== level))}
                    >
                      ×
                    </Button>
                  ),
                },
              ]),
        ]}
      />
      {onChange !== null && unplanned.length > 0 && (
        <Select
          aria-label={t('common.addItem', { what: t('admin.level') })}
          placeholder={t('common.addItem', { what: t('admin.level') })}
          style={{ alignSelf: 'start', minWidth: 200 }}
          value={null}
          options={unplanned.map(({ name }) => ({ value: name, label: words.output(name) }))}
          onChange={(level) => {
            if (level !== null) onChange([...levels, { level, step: 1, limit: { workingDays: 1 } }]);
          }}
        />
      )}
    </>
  );
}
