import { AttachmentsField } from './attachments-field';
import { type FieldProps, useForm } from './form-context';
import { ListField } from './list-field';
import { ChoiceFields, Group, ObjectFields } from './object-fields';
import {
  NumberField,
  OneOfField,
  SomeOfField,
  TextField,
  TimeField,
  YesNoField,
  useOptions,
} from './plain-fields';
import { RecordField } from './record-field';
import { type Schema, choiceOf, isAttachments, recordValues, withoutNull } from './schema';

/** A field of a form, by its schema. */
export function Field(props: FieldProps<Schema>) {
  const { name, path, label, value, onChange } = props;
  const { choices } = useForm();
  const optionsOf = useOptions();
  const { inner, nullable } = withoutNull(props.schema);
  const own = { ...props, schema: inner };
  const choice = choiceOf(inner);
  const known = choices[name];
  if (choice !== null || (inner.type === 'object' && recordValues(inner) === null)) {
    const part = { schema: inner, path, value, onChange };
    return (
      <Group label={label} optional={nullable} value={value} onChange={onChange}>
        {choice === null ? <ObjectFields {...part} /> : <ChoiceFields {...part} choice={choice} />}
      </Group>
    );
  }
  if (inner.type === 'object') return <RecordField {...own} />;
  if (inner.type === 'array') {
    if (isAttachments(inner)) return <AttachmentsField {...own} />;
    if (known !== undefined) return <SomeOfField {...own} options={known} />;
    if (inner.items?.enum !== undefined)
      return <SomeOfField {...own} options={optionsOf(inner.items, name)} />;
    return <ListField {...own} />;
  }
  if (known !== undefined) return <OneOfField {...own} options={known} />;
  if (inner.enum !== undefined) return <OneOfField {...own} options={optionsOf(inner, name)} />;
  if (inner.type === 'boolean') return <YesNoField {...own} />;
  if (inner.type === 'number' || inner.type === 'integer') return <NumberField {...own} />;
  if (inner.format === 'date' || inner.format === 'date-time') return <TimeField {...own} />;
  return <TextField {...own} />;
}
