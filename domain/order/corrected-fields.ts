import { catalogue } from '../catalogue/catalogue';
import type { FieldProblem } from '../errors';
import type { Correction, Corrections, FieldValue } from '../process/correction';

type Given = string | number;

/** What a field becomes by a correction, or why it may not. */
type Parsed = { readonly value: Given } | { readonly reason: string };

/** What a correction of a field has to be. */
export type FieldRule = (given: Given) => Parsed;

function rule(holds: (given: Given) => boolean, reason: string): FieldRule {
  return (given) => (holds(given) ? { value: given } : { reason });
}

const keyForm = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

export const businessKey = rule(
  (given) => typeof given === 'string' && keyForm.test(given),
  '须为字母、数字、点、横线或下划线 / must be letters, digits, dot, dash and underscore',
);

export const productCode = rule(
  (given) => typeof given === 'string' && Object.hasOwn(catalogue, given),
  '产品不在目录中 / not in the catalogue',
);

export const bandwidth = rule(
  (given) => Number.isSafeInteger(given) && Number(given) > 0,
  '须为正整数（kbps） / must be a whole number of kbps above zero',
);

export const documentReference = rule(
  (given) => typeof given === 'string' && given.trim() !== '',
  '须填写凭证号 / must name a document',
);

/** Taken in any zone, kept in UTC. */
export const instant: FieldRule = (given) =>
  typeof given === 'string' && instantForm.test(given) && !Number.isNaN(Date.parse(given))
    ? { value: new Date(given).toISOString() }
    : { reason: '须为带时区的日期时间 / must be a date and time with its zone' };

const unknownField: FieldRule = () => ({ reason: '该字段不可更正 / this field cannot be corrected' });

/** The corrections as they are to be sent, or what is wrong with them. */
export function parseCorrections(
  corrections: Corrections,
  ruleOf: (field: string) => FieldRule | undefined,
): { readonly values: Corrections; readonly problems: readonly FieldProblem[] } {
  const values: Record<string, Given> = {};
  const problems: FieldProblem[] = [];
  for (const [field, given] of Object.entries(corrections)) {
    const parsed = (ruleOf(field) ?? unknownField)(given);
    if ('reason' in parsed) problems.push({ field, reason: parsed.reason });
    else values[field] = parsed.value;
  }
  return { values, problems };
}

/** A correction of some fields of a flat request. */
export function correctingFields<R extends object>(rules: {
  readonly [F in keyof R & string]?: FieldRule;
}): Correction<R> {
  const named = new Map(Object.entries(rules as Readonly<Record<string, FieldRule>>));
  return {
    fields: (request) => {
      const all = request as Readonly<Record<string, FieldValue>>;
      return Object.fromEntries([...named.keys()].map((field) => [field, all[field] ?? null]));
    },
    apply: (request, corrections) => {
      const { values, problems } = parseCorrections(corrections, (field) => named.get(field));
      return problems.length > 0 ? { problems } : { request: { ...request, ...values } };
    },
  };
}
