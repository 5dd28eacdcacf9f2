import { Checkbox, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useEither, useLabel } from '../../texts/use-label';
import { type FieldProps, useForm } from './form-context';
import { pathOf } from './faults-of';
import { OneOfField } from './plain-fields';
import { type Choice, type Schema, chosenBranch, fieldsOf, withoutNull } from './schema';
import { fieldWords, optionWords } from './words';

type Part = Pick<FieldProps<Schema>, 'schema' | 'path' | 'value' | 'onChange'>;

/** What a field is called: by its schema, by what everybody calls it, or by its own name. */
export function useFieldLabel(): (schema: Schema, name: string) => string {
  const either = useEither();
  const say = useLabel();
  return ({ title }, name) => {
    if (title !== undefined) return either(title);
    const words = fieldWords[name];
    return words === undefined ? name : say(words);
  };
}

/** The fields of an object, one below the other. What is chosen already by a choice above is not asked again. */
export function ObjectFields({ schema, path, value, onChange }: Part) {
  const labelOf = useFieldLabel();
  const { Field } = useForm();
  const given = fieldsOf(value);
  const fields = Object.entries(schema.properties ?? {}).filter(([, inner]) => inner.const === undefined);
  return fields.map(([name, inner]) => (
    <Field
      key={name}
      schema={inner}
      path={pathOf(path, name)}
      name={name}
      label={labelOf(inner, name)}
      required={schema.required?.includes(name) === true && !withoutNull(inner).nullable}
      value={given[name]}
      onChange={(next) => onChange({ ...given, [name]: next })}
    />
  ));
}

/** First which shape, then its fields. What was written for another shape is there again when it is chosen again. */
export function ChoiceFields({ choice, ...part }: Part & { choice: Choice }) {
  const { path, value, onChange } = part;
  const labelOf = useFieldLabel();
  const either = useEither();
  const say = useLabel();
  const { tag, branches } = choice;
  const branch = chosenBranch(choice, value);
  const options = branches.map(({ value: chosen, schema }) => {
    const own = schema.properties?.[tag]?.title;
    const words = optionWords(tag, chosen);
    return { value: chosen, label: own !== undefined ? either(own) : words === null ? chosen : say(words) };
  });
  return (
    <>
      <OneOfField
        schema={{}}
        path={pathOf(path, tag)}
        name={tag}
        label={labelOf({}, tag)}
        required
        options={options}
        value={fieldsOf(value)[tag]}
        onChange={(next) => onChange({ ...fieldsOf(value), [tag]: next })}
      />
      {branch === null ? null : (
        <ObjectFields schema={branch} path={path} value={value} onChange={onChange} />
      )}
    </>
  );
}

/** Fields that belong together, under their name; what may be left out is opened first. */
export function Group({
  label,
  optional,
  value,
  onChange,
  children,
}: {
  label: string;
  optional: boolean;
  value: unknown;
  onChange: (value: unknown) => void;
  children: ReactNode;
}) {
  const { disabled } = useForm();
  const isOpen = !optional || (value !== undefined && value !== null);
  return (
    <fieldset style={{ border: 0, margin: '0 0 16px', padding: 0, minWidth: 0 }}>
      <legend style={{ padding: 0, marginBottom: 8 }}>
        {optional ? (
          <Checkbox
            disabled={disabled}
            checked={isOpen}
            onChange={({ target }) => onChange(target.checked ? {} : null)}
          >
            {label}
          </Checkbox>
        ) : (
          <Typography.Text strong>{label}</Typography.Text>
        )}
      </legend>
      {isOpen ? (
        <Flex vertical style={{ borderInlineStart: '2px solid #d9d9d9', paddingInlineStart: 12 }}>
          {children}
        </Flex>
      ) : null}
    </fieldset>
  );
}
