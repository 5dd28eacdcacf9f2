import { type Schema, choiceOf, chosenBranch, fieldsOf, itemsOf, recordValues, withoutNull } from './schema';

/** Which rule a field breaks, and the limit it says. */
export interface Fault {
  readonly rule:
    | 'required'
    | 'type'
    | 'maxLength'
    | 'pattern'
    | 'format'
    | 'minimum'
    | 'above'
    | 'maximum'
    | 'integer'
    | 'minItems'
    | 'maxItems';
  readonly limit: number;
}

/** By the path of the field, parts divided by dots; the whole is ''. */
export type Faults = Readonly<Record<string, Fault>>;

/** What is wrong with an answer, so that people see it before they send it. The API has the last word. */
export function faultsOf(schema: Schema, answer: unknown): Faults {
  return Object.fromEntries(within(schema, answer, ''));
}

type Found = readonly (readonly [path: string, fault: Fault])[];

export function pathOf(base: string, name: string | number): string {
  return base === '' ? String(name) : `${base}.${name}`;
}

function fault(path: string, rule: Fault['rule'], limit: number): Found {
  return [[path, { rule, limit }]];
}

function within(schema: Schema, answer: unknown, path: string): Found {
  const { inner, nullable } = withoutNull(schema);
  if (answer === null || answer === undefined) return nullable ? [] : fault(path, 'required', 0);
  const choice = choiceOf(inner);
  if (choice !== null) {
    const branch = chosenBranch(choice, answer);
    return branch === null
      ? fault(pathOf(path, choice.tag), 'required', 0)
      : withinObject(branch, answer, path);
  }
  if (recordValues(inner) !== null)
    return Object.keys(fieldsOf(answer)).length === 0 ? fault(path, 'required', 0) : [];
  if (inner.type === 'object') return withinObject(inner, answer, path);
  if (inner.type === 'array') return withinList(inner, itemsOf(answer), path);
  if (typeof answer === 'string') return withinText(inner, answer, path);
  return typeof answer === 'number' ? withinNumber(inner, answer, path) : [];
}

function withinObject({ properties = {}, required = [] }: Schema, answer: unknown, path: string): Found {
  const given = fieldsOf(answer);
  return Object.entries(properties).flatMap(([name, inner]) =>
    given[name] === undefined && !required.includes(name)
      ? []
      : within(inner, given[name], pathOf(path, name)),
  );
}

function withinList(
  { items = {}, minItems, maxItems }: Schema,
  given: readonly unknown[],
  path: string,
): Found {
  if (minItems !== undefined && given.length < minItems) return fault(path, 'minItems', minItems);
  if (maxItems !== undefined && given.length > maxItems) return fault(path, 'maxItems', maxItems);
  return given.flatMap((item, n) => within(items, item, pathOf(path, n)));
}

function withinText({ maxLength, pattern, format }: Schema, text: string, path: string): Found {
  if (maxLength !== undefined && text.length > maxLength) return fault(path, 'maxLength', maxLength);
  if (format !== undefined && Number.isNaN(Date.parse(text))) return fault(path, 'format', 0);
  // A format brings a pattern of its own, which says no more.
  if (format === undefined && pattern !== undefined && !new RegExp(pattern).test(text))
    return fault(path, 'pattern', 0);
  return [];
}

function withinNumber(
  { type, minimum, exclusiveMinimum, maximum }: Schema,
  value: number,
  path: string,
): Found {
  if (type === 'integer' && !Number.isInteger(value)) return fault(path, 'integer', 0);
  if (minimum !== undefined && value < minimum) return fault(path, 'minimum', minimum);
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum)
    return fault(path, 'above', exclusiveMinimum);
  if (maximum !== undefined && value > maximum) return fault(path, 'maximum', maximum);
  return [];
}
