/** The part of JSON Schema that the API's forms are written in. */
export interface Schema {
  readonly type?: string;
  readonly title?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** A schema without its `null`, and whether it had one: an empty field is then answered with null. */
export function withoutNull(schema: Schema): { readonly inner: Schema; readonly nullable: boolean } {
  const { anyOf, ...rest } = schema;
  const kept = anyOf?.filter(({ type }) => type !== 'null') ?? [];
  const [only, ...others] = kept;
  if (anyOf === undefined || kept.length === anyOf.length || only === undefined)
    return { inner: schema, nullable: false };
  return { inner: others.length === 0 ? { ...only, ...rest } : { ...rest, anyOf: kept }, nullable: true };
}

/** One of several shapes, told apart by the value of one property. */
export interface Choice {
  readonly tag: string;
  readonly branches: readonly { readonly value: string; readonly schema: Schema }[];
}

/** The shapes a schema leaves the choice of; null where there is none. */
export function choiceOf({ oneOf, anyOf }: Schema): Choice | null {
  const options = oneOf ?? anyOf ?? [];
  const [first] = options;
  const tag = Object.entries(first?.properties ?? {}).find(([, inner]) => inner.const !== undefined)?.[0];
  if (tag === undefined) return null;
  const branches = options.flatMap((schema) => {
    const value = schema.properties?.[tag]?.const;
    return value === undefined ? [] : [{ value, schema }];
  });
  return branches.length === options.length ? { tag, branches } : null;
}

/** The shape chosen so far. */
export function chosenBranch({ tag, branches }: Choice, value: unknown): Schema | null {
  return branches.find((branch) => branch.value === fieldsOf(value)[tag])?.schema ?? null;
}

/** What a draft has of an object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

/** What a draft has of a list. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** Whether an object is a free record of names and values. */
export function recordValues({ properties, additionalProperties }: Schema): Schema | null {
  return properties === undefined && typeof additionalProperties === 'object' ? additionalProperties : null;
}

/** Whether a list is of attachments: ids as our files have them. */
export function isAttachments({ items }: Schema): boolean {
  return items?.pattern === '^[0-9a-f]{24}$';
}
