import { InputNumber, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Budget } from '../../../../domain/calendar/working-calendar';

const units = ['workingDays', 'workingMinutes', 'days'] as const;

type Unit = (typeof units)[number];

function partsOf(budget: Budget): { readonly unit: Unit; readonly amount: number } {
  if ('workingDays' in budget) return { unit: 'workingDays', amount: budget.workingDays };
  if ('days' in budget) return { unit: 'days', amount: budget.days };
  return { unit: 'workingMinutes', amount: budget.workingMinutes };
}

function budgetOf(unit: Unit, amount: number): Budget {
  if (unit === 'workingDays') return { workingDays: amount };
  return unit === 'days' ? { days: amount } : { workingMinutes: amount };
}

/** A time limit: how much, of what. What is counted in calendar days stays so: it is about dates. */
export function BudgetInput({
  name,
  budget,
  onChange,
}: {
  /** What it limits, for those who do not see where it stands. */
  name: string;
  budget: Budget;
  onChange: (budget: Budget) => void;
}) {
  const { t } = useTranslation();
  const { unit, amount } = partsOf(budget);
  const offered = unit === 'days' ? (['days'] as const) : units;
  return (
    <Space.Compact>
      <InputNumber<number>
        aria-label={name}
        style={{ width: 84 }}
        min={unit === 'workingMinutes' ? 1 : 0.1}
        max={unit === 'workingMinutes' ? 124_800 : 366}
        step={unit === 'workingMinutes' ? 30 : 0.5}
        value={amount}
        formatter={(value, { userTyping, input }) => (userTyping ? input : String(value ?? ''))}
        onChange={(value) => {
          if (value !== null) onChange(budgetOf(unit, value));
        }}
      />
      <Select<Unit>
        aria-label={t('admin.unitOf', { name })}
        style={{ width: 144 }}
        value={unit}
        options={offered.map((value) => ({ value, label: t(`admin.unit-${value}`) }))}
        onChange={(value) => onChange(budgetOf(value, amount))}
      />
    </Space.Compact>
  );
}
