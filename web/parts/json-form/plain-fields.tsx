import { Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../texts/use-label';
import { localInput, instantOfLocalInput } from '../local-input';
import { type FieldProps, type Option, useForm } from './form-context';
import { Frame, useTold } from './frame';
import type { Schema } from './schema';
import { optionWords } from './words';

type Props = FieldProps<Schema>;

const longText = 200;
const mostRadios = 5;

/** A text: one line, or as many as one writes. */
export function TextField({ schema, path, label, required, value, onChange }: Props) {
  const told = useTold(path);
  const { disabled } = useForm();
  const own = { ...told, disabled, value: typeof value === 'string' ? value : '', 'aria-required': required };
  return (
    <Frame path={path} label={label} required={required} group={false}>
      {(schema.maxLength ?? 0) > longText ? (
        <Input.TextArea
          {...own}
          autoSize={{ minRows: 2, maxRows: 12 }}
          onChange={({ target }) => onChange(target.value)}
        />
      ) : (
        <Input {...own} onChange={({ target }) => onChange(target.value)} />
      )}
    </Frame>
  );
}

/** A day, or an instant in local time. */
export function TimeField({ schema, path, label, required, value, onChange }: Props) {
  const told = useTold(path);
  const { disabled } = useForm();
  const text = typeof value === 'string' ? value : '';
  const isDay = schema.format === 'date';
  return (
    <Frame path={path} label={label} required={required} group={false}>
      <Input
        {...told}
        disabled={disabled}
        aria-required={required}
        style={{ maxWidth: 260 }}
        type={isDay ? 'date' : 'datetime-local'}
        value={isDay ? text : localInput(text)}
        onChange={({ target }) => onChange(isDay ? target.value : instantOfLocalInput(target.value))}
      />
    </Frame>
  );
}

/** A number. */
export function NumberField({ schema, path, label, required, value, onChange }: Props) {
  const told = useTold(path);
  const { disabled } = useForm();
  return (
    <Frame path={path} label={label} required={required} group={false}>
      <InputNumber<number>
        {...told}
        disabled={disabled}
        aria-required={required}
        inputMode={schema.type === 'integer' ? 'numeric' : 'decimal'}
        style={{ width: '100%', maxWidth: 260 }}
        value={typeof value === 'number' ? value : null}
        onChange={(next) => onChange(next ?? undefined)}
      />
    </Frame>
  );
}

/** Yes or no: nothing is chosen until somebody does. */
export function YesNoField({ path, label, required, value, onChange }: Props) {
  const { t } = useTranslation();
  const { disabled } = useForm();
  const { id } = useTold(path);
  return (
    <Frame path={path} label={label} required={required} group>
      <Radio.Group
        id={id}
        aria-labelledby={`${id}-label`}
        disabled={disabled}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        options={[
          { value: true, label: t('common.yes') },
          { value: false, label: t('common.no') },
        ]}
      />
    </Frame>
  );
}

/** One of a few values, all seen at once; of many, one that is looked for. */
export function OneOfField({ options, ...field }: Props & { options: readonly Option[] }) {
  const { path, label, required, value, onChange } = field;
  const { t } = useTranslation();
  const { disabled } = useForm();
  const told = useTold(path);
  // What was chosen of radio buttons cannot be taken back.
  if (options.length > mostRadios || !required) {
    return (
      <Frame path={path} label={label} required={required} group={false}>
        <Select
          {...told}
          disabled={disabled}
          allowClear={!required}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('common.choose')}
          value={typeof value === 'string' ? value : null}
          onChange={(next: string | undefined) => onChange(next)}
          options={[...options]}
        />
      </Frame>
    );
  }
  return (
    <Frame path={path} label={label} required={required} group>
      <Radio.Group
        id={told.id}
        aria-labelledby={`${told.id}-label`}
        disabled={disabled}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        options={[...options]}
      />
    </Frame>
  );
}

/** Several of some values. */
export function SomeOfField({ options, ...field }: Props & { options: readonly Option[] }) {
  const { path, label, required, value, onChange } = field;
  const { t } = useTranslation();
  const { disabled } = useForm();
  const told = useTold(path);
  return (
    <Frame path={path} label={label} required={required} group={false}>
      <Select
        {...told}
        mode="multiple"
        disabled={disabled}
        optionFilterProp="label"
        placeholder={t('common.choose')}
        value={Array.isArray(value) ? (value as string[]) : []}
        onChange={(next: string[]) => onChange(next)}
        options={[...options]}
      />
    </Frame>
  );
}

/** The values a schema allows, as people call them. */
export function useOptions(): (schema: Schema, name: string) => readonly Option[] {
  const say = useLabel();
  return (schema, name) =>
    (schema.enum ?? []).map((value) => {
      const words = optionWords(name, value);
      return { value, label: words === null ? value : say(words) };
    });
}
