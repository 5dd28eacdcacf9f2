import { InputNumber, Select, Space, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Json } from '../../../../domain/json';
import { isBudget } from '../../../../domain/limits/product-limits';
import { problemHandlers } from '../../../../domain/process/problem-routing';
import { BudgetInput } from './budget-input';
import type { Path } from './limit-path';
import { handlersOf, shares, useLimitWords } from './use-limit-words';

const choices: Readonly<Record<string, readonly string[]>> = {
  servicePoint: ['yes', 'selective', 'no'],
  care: ['all-in-person', 'by-message', 'major-festivals'],
  solutionMaterial: ['industry', 'standard'],
};

const mayBeNothing = 'trainingsPerYear';

function choicesOf(path: Path, value: string): readonly string[] {
  return path.at(-2) === handlersOf ? problemHandlers : (choices[path.at(-1) ?? ''] ?? [value]);
}

/** A value of a table of limits, changed in the way of its shape. */
export function ValueInput({
  path,
  value,
  onChange,
}: {
  path: Path;
  value: Json;
  onChange: (value: Json) => void;
}) {
  const { t } = useTranslation();
  const words = useLimitWords();
  const name = words.about(path);
  const last = path.at(-1) ?? '';
  if (isBudget(value))
    return <BudgetInput name={name} budget={value} onChange={(budget) => onChange({ ...budget })} />;
  if (typeof value === 'boolean') return <Switch aria-label={name} checked={value} onChange={onChange} />;
  if (Array.isArray(value)) {
    if (last === 'gatheringsPerYear') return <Range name={name} value={value} onChange={onChange} />;
    return (
      <Select
        mode="tags"
        aria-label={name}
        style={{ minWidth: 160 }}
        value={value.map(String)}
        onChange={(chosen) =>
          onChange(
            chosen
              .map(Number)
              .filter((each) => Number.isInteger(each))
              .sort((a, b) => a - b),
          )
        }
      />
    );
  }
  if (typeof value === 'string')
    return (
      <Select
        aria-label={name}
        style={{ minWidth: 130 }}
        value={value}
        options={choicesOf(path, value).map((each) => ({ value: each, label: words.value(path, each) }))}
        onChange={onChange}
      />
    );
  const isShare = shares.includes(last);
  return (
    <InputNumber<number>
      aria-label={name}
      style={{ width: 110 }}
      // Signals are measured below zero; how far is the API's to say.
      min={last === 'target' ? -200 : 0}
      value={typeof value === 'number' ? (isShare ? Math.round(value * 100) : value) : null}
      suffix={isShare ? '%' : null}
      max={isShare ? 100 : Number.MAX_SAFE_INTEGER}
      placeholder={last === mayBeNothing ? t('admin.limit-none') : ''}
      onChange={(next) => {
        if (next !== null) onChange(isShare ? next / 100 : next);
        else if (last === mayBeNothing) onChange(null);
      }}
    />
  );
}

function Range({
  name,
  value: [least = 0, most = 0],
  onChange,
}: {
  name: string;
  value: readonly Json[];
  onChange: (value: Json) => void;
}) {
  const { t } = useTranslation();
  return (
    <Space>
      <InputNumber
        aria-label={t('admin.leastOf', { name })}
        style={{ width: 60 }}
        min={0}
        value={Number(least)}
        onChange={(next) => onChange([next ?? 0, most])}
      />
      –
      <InputNumber
        aria-label={t('admin.mostOf', { name })}
        style={{ width: 60 }}
        min={0}
        value={Number(most)}
        onChange={(next) => onChange([least, next ?? 0])}
      />
    </Space>
  );
}
