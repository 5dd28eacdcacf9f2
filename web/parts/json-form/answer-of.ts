import { type Schema, choiceOf, chosenBranch, fieldsOf, itemsOf, recordValues, withoutNull } from './schema';

/** A line of a record that is being written. */
export interface Pair {
  readonly name: string;
  readonly text: string;
}

/**
 * The answer a draft makes: what another choice left behind is dropped, what is empty left out or null, texts are trimmed. Of a shape not
 * chosen yet nothing is answered.
 */
export function answerOf(schema: Schema, draft: unknown): unknown {
  const { inner, nullable } = withoutNull(schema);
  const answer = filled(inner, draft, nullable);
  return answer === undefined && nullable ? null : answer;
}

function filled(schema: Schema, draft: unknown, nullable: boolean): unknown {
  if (schema.const !== undefined) return schema.const;
  const choice = choiceOf(schema);
  if (choice !== null) {
    const branch = chosenBranch(choice, draft);
    if (branch === null) return nullable ? undefined : {};
    return objectOf(branch, draft);
  }
  const values = recordValues(schema);
  if (values !== null) return recordOf(values, itemsOf(draft) as readonly Pair[]);
  if (schema.type === 'object') {
    return nullable && (draft === undefined || draft === null) ? undefined : objectOf(schema, draft);
  }
  if (schema.type === 'array') return itemsOf(draft).map((item) => answerOf(schema.items ?? {}, item));
  if (typeof draft === 'string') return draft.trim() === '' ? undefined : draft.trim();
  return draft ?? undefined;
}

function objectOf({ properties = {} }: Schema, draft: unknown): Record<string, unknown> {
  const given = fieldsOf(draft);
  const fields = Object.entries(properties).map(([name, inner]) => [name, answerOf(inner, given[name])]);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as Record<string, unknown>;
}

function recordOf({ anyOf = [], type }: Schema, pairs: readonly Pair[]): Record<string, string | number> {
  const mayBeNumber = [type, ...anyOf.map((option) => option.type)].includes('number');
  // Only what reads back the same: the leading zero of a number that is none would be lost.
  const valueOf = (text: string): string | number =>
    mayBeNumber && text !== '' && String(Number(text)) === text ? Number(text) : text;
  const written = pairs.filter(({ name }) => name.trim() !== '');
  return Object.fromEntries(written.map(({ name, text }) => [name.trim(), valueOf(text.trim())]));
}
