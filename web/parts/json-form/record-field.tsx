import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Flex, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Pair } from './answer-of';
import { type FieldProps, idOf, useForm } from './form-context';
import { Frame } from './frame';
import { type Schema, itemsOf } from './schema';

/** Names and values one writes oneself: which fields to correct, and to what. Names that are known are offered. */
export function RecordField({ path, name, label, required, value, onChange }: FieldProps<Schema>) {
  const { t } = useTranslation();
  const form = useForm();
  const { disabled, choices } = form;
  const pairs = itemsOf(value) as readonly Pair[];
  const change = (at: number, part: Partial<Pair>): void =>
    onChange(pairs.map((pair, n) => (n === at ? { ...pair, ...part } : pair)));
  return (
    <Frame path={path} label={label} required={required} group>
      {pairs.map((pair, n) => (
        <Flex key={n} gap="small">
          <AutoComplete
            style={{ flex: 1, minWidth: 0 }}
            aria-label={t('common.fieldName')}
            disabled={disabled}
            value={pair.name}
            options={(choices[name] ?? []).map((option) => ({ value: option.value }))}
            placeholder={t('common.fieldName')}
            onChange={(next: string) => change(n, { name: next })}
          />
          <Input
            style={{ flex: 1, minWidth: 0 }}
            aria-label={t('common.fieldValue')}
            placeholder={t('common.fieldValue')}
            disabled={disabled}
            value={pair.text}
            onChange={({ target }) => change(n, { text: target.value })}
          />
          <Button
            type="text"
            danger
            disabled={disabled}
            icon={<DeleteOutlined />}
            aria-label={t('common.removeItem', { what: pair.name })}
            onClick={() => onChange(pairs.filter((_, other) => other !== n))}
          />
        </Flex>
      ))}
      <div>
        <Button
          id={idOf(form, path)}
          disabled={disabled}
          icon={<PlusOutlined />}
          onClick={() => onChange([...pairs, { name: '', text: '' }])}
        >
          {t('common.addItem', { what: label })}
        </Button>
      </div>
    </Frame>
  );
}
