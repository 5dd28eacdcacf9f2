import { InputNumber, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Condition } from '../../../../domain/decision/decision-table';
import { useLabel } from '../../../texts/use-label';
import type { Input } from './use-decision-words';

/** What a rule asks of an input: bounds of a number, or some options; nothing means anything goes. */
export function ConditionInput({
  input,
  condition,
  optionText,
  onChange,
}: {
  input: Input;
  condition: Condition | undefined;
  optionText: (option: string) => string;
  onChange: (condition: Condition | undefined) => void;
}) {
  const { t } = useTranslation();
  const name = useLabel()(input.label);
  if (input.kind === 'choice') {
    const chosen = condition !== undefined && 'oneOf' in condition ? condition.oneOf : [];
    return (
      <Select
        mode="multiple"
        aria-label={name}
        placeholder={t('admin.any')}
        style={{ minWidth: 130 }}
        value={[...chosen]}
        options={input.options.map((value) => ({ value, label: optionText(value) }))}
        onChange={(options) => onChange(options.length === 0 ? undefined : { oneOf: options })}
      />
    );
  }
  const { above, upTo } =
    condition !== undefined && 'above' in condition ? condition : { above: null, upTo: null };
  const bounded = (next: { above: number | null; upTo: number | null }): void =>
    onChange(next.above === null && next.upTo === null ? undefined : next);
  return (
    <Space orientation="vertical" size={2}>
      <InputNumber
        aria-label={t('admin.aboveOf', { name })}
        prefix=">"
        style={{ width: 92 }}
        value={above}
        onChange={(value) => bounded({ above: value, upTo })}
      />
      <InputNumber
        aria-label={t('admin.upToOf', { name })}
        prefix="≤"
        style={{ width: 92 }}
        value={upTo}
        onChange={(value) => bounded({ above, upTo: value })}
      />
    </Space>
  );
}
