import {
  type Schema,
  choiceOf,
  isAttachments,
  recordValues,
  withoutNull,
} from '../../../web/parts/json-form/schema';

/** Drafts people might write: one for each shape a form lets them choose, everything filled in. */
export function someDrafts(schema: Schema): readonly unknown[] {
  const { inner } = withoutNull(schema);
  const choice = choiceOf(inner);
  if (choice === null) return [draftOf(inner)];
  return choice.branches.map((branch) => ({
    ...(draftOf(branch.schema) as object),
    [choice.tag]: branch.value,
  }));
}

function draftOf(schema: Schema): unknown {
  const { inner } = withoutNull(schema);
  const { type, properties = {}, items, enum: values, format, pattern, minimum, maximum } = inner;
  if (choiceOf(inner) !== null) return someDrafts(inner)[0];
  if (recordValues(inner) !== null) return [{ name: 'bandwidthKbps', text: '2048' }];
  if (type === 'object')
    return Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, draftOf(field)]));
  if (type === 'array') {
    if (isAttachments(inner)) return ['6745a1f0c2d3e4f5a6b7c8d9'];
    return items === undefined ? [] : [draftOf(items)];
  }
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return minimum ?? maximum ?? 1;
  if (values !== undefined) return values[0];
  if (format === 'date') return '2026-12-01';
  if (format === 'date-time') return '2026-12-01T02:00:00.000Z';
  if (pattern === undefined) return '  照此办理  ';
  return ['2027-Q1', 'KM-0001'].find((text) => new RegExp(pattern).test(text));
}
