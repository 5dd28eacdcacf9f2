import { Card, Descriptions, Flex } from 'antd';
import { useFieldLabel } from '../../parts/json-form/object-fields';
import { type Schema, fieldsOf, itemsOf, withoutNull } from '../../parts/json-form/schema';
import { optionWords } from '../../parts/json-form/words';
import { useLabel } from '../../texts/use-label';

/** What is known in a part of a file, by the words of its form; what nobody knows yet is left out. */
export function FilePartView({ schema, content }: { schema: object; content: unknown }) {
  const { properties = {} } = schema as Schema;
  const given = fieldsOf(content);
  const lists = Object.entries(properties).filter(([, { items }]) => items?.properties !== undefined);
  const plain = Object.entries(properties).filter(([, { items }]) => items?.properties === undefined);
  return (
    <>
      <Known fields={plain} given={given} />
      {lists.map(([name, { items }]) => (
        <Flex key={name} gap="small" wrap>
          {itemsOf(given[name]).map((item, n) => (
            <Card key={n} size="small" style={{ flex: '1 1 300px' }}>
              <Known fields={Object.entries(items?.properties ?? {})} given={fieldsOf(item)} />
            </Card>
          ))}
        </Flex>
      ))}
    </>
  );
}

function Known({
  fields,
  given,
}: {
  fields: readonly (readonly [string, Schema])[];
  given: Readonly<Record<string, unknown>>;
}) {
  const label = useLabel();
  const labelOf = useFieldLabel();
  const text = (name: string, value: unknown): string => {
    const words = typeof value === 'string' ? optionWords(name, value) : null;
    return words === null ? String(value) : label(words);
  };
  const known = fields.filter(
    ([name]) => given[name] !== undefined && given[name] !== null && given[name] !== '',
  );
  if (known.length === 0) return null;
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, lg: 2 }}
      items={known.map(([name, schema]) => ({
        key: name,
        label: labelOf(withoutNull(schema).inner, name),
        children: <span style={{ whiteSpace: 'pre-wrap' }}>{text(name, given[name])}</span>,
      }))}
    />
  );
}
