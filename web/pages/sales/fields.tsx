import { Form, Input, Select } from 'antd';
import type { NamePath } from 'antd/es/form/interface';
import { useTranslation } from 'react-i18next';
import type { Label } from '../../../domain/people/department';
import { capital } from '../../texts/capital';
import { useLabel } from '../../texts/use-label';
import { CustomerPicker } from './customer-picker';

/** The rule that something has to be said. */
export function useRequired() {
  const { t } = useTranslation();
  return { required: true, whitespace: true, message: t('common.wrong-required') };
}

/** Whose it is: the first step of every guide. */
export function CustomerField() {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="customerNo"
      label={t('common.customer')}
      rules={[{ required: true, message: t('sales.chooseCustomer') }]}
      extra={t('sales.customerHint')}
    >
      <CustomerPicker />
    </Form.Item>
  );
}

/** A text. `rows` 1: on one line. */
export function TextField({
  name,
  label,
  required,
  max,
  rows,
  placeholder,
}: {
  name: NamePath;
  /** Of the catalogue. */
  label: string;
  required: boolean;
  max: number;
  rows: number;
  placeholder: string | null;
}) {
  const { t } = useTranslation();
  const must = useRequired();
  const rules = [...(required ? [must] : []), { max, message: t('common.wrong-maxLength', { limit: max }) }];
  const hint = placeholder === null ? {} : { placeholder: t(placeholder) };
  return (
    <Form.Item name={name} label={t(label)} required={required} rules={rules}>
      {rows === 1 ? <Input {...hint} /> : <Input.TextArea rows={rows} showCount maxLength={max} {...hint} />}
    </Form.Item>
  );
}

/** One of a few values with words. */
export function ChoiceField<T extends string>({
  name,
  label,
  values,
  words,
}: {
  name: NamePath;
  /** Of the catalogue. */
  label: string;
  values: readonly T[];
  words: Readonly<Record<T, Label>>;
}) {
  const { t } = useTranslation();
  const say = useLabel();
  return (
    <Form.Item name={name} label={t(label)} rules={[{ required: true, message: t('common.wrong-required') }]}>
      <Select
        placeholder={t('common.choose')}
        options={values.map((value) => ({ value, label: capital(say(words[value])) }))}
      />
    </Form.Item>
  );
}
