import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { type FieldProps, idOf, useForm } from './form-context';
import { pathOf } from './faults-of';
import { ChoiceFields, ObjectFields } from './object-fields';
import { type Schema, choiceOf, itemsOf } from './schema';

/** A list one adds to and takes from. */
export function ListField({ schema, path, name, label, value, onChange }: FieldProps<Schema>) {
  const { t } = useTranslation();
  const form = useForm();
  const { disabled, faultOf } = form;
  const item = schema.items ?? {};
  const items = itemsOf(value);
  const fault = faultOf(path);
  const replace = (at: number, next: unknown): void =>
    onChange(items.map((old, n) => (n === at ? next : old)));
  return (
    <fieldset style={{ border: 0, margin: '0 0 16px', padding: 0, minWidth: 0 }}>
      <legend style={{ padding: 0, marginBottom: 8 }}>
        <Typography.Text strong>{label}</Typography.Text>
      </legend>
      <Flex vertical gap="small">
        {items.map((one, n) => (
          <Card
            // Items have no identity but their place.
            key={n}
            size="small"
            type="inner"
            title={`${label} ${n + 1}`}
            extra={
              <Button
                type="text"
                danger
                disabled={disabled}
                icon={<DeleteOutlined />}
                aria-label={t('common.removeItem', { what: `${label} ${n + 1}` })}
                onClick={() => onChange(items.filter((_, other) => other !== n))}
              />
            }
          >
            <Item
              schema={item}
              path={pathOf(path, n)}
              name={name}
              label={`${label} ${n + 1}`}
              value={one}
              onChange={(next) => replace(n, next)}
            />
          </Card>
        ))}
        <div>
          <Button
            id={idOf(form, path)}
            disabled={disabled || items.length >= (schema.maxItems ?? Number.POSITIVE_INFINITY)}
            icon={<PlusOutlined />}
            onClick={() => onChange([...items, item.type === 'string' ? '' : {}])}
          >
            {t('common.addItem', { what: label })}
          </Button>
        </div>
        {fault === null ? null : (
          <Typography.Text type="danger" role="alert">
            {fault}
          </Typography.Text>
        )}
      </Flex>
    </fieldset>
  );
}

/** One of the list: its fields without a name above them, which the card has. */
function Item(props: Omit<FieldProps<Schema>, 'required'>) {
  const { schema, path, value, onChange } = props;
  const { Field } = useForm();
  const choice = choiceOf(schema);
  if (choice !== null)
    return <ChoiceFields schema={schema} path={path} value={value} onChange={onChange} choice={choice} />;
  if (schema.type === 'object')
    return <ObjectFields schema={schema} path={path} value={value} onChange={onChange} />;
  return <Field {...props} required />;
}
