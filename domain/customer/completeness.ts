import type { Customer } from './customer';
import { type FilePart, type FilePartName, partsFor } from './file';
import { fieldsOf } from './forms';

/** How much of a file is known, percent, whole numbers. */
export interface Completeness {
  readonly percent: number;
  readonly parts: readonly { readonly part: FilePartName; readonly known: number; readonly fields: number }[];
}

function isKnown(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== undefined;
}

/** Of all fields of the parts a customer of this kind has, how many are known (CUS-1). */
export function completenessOf(kind: Customer['kind'], file: readonly FilePart[]): Completeness {
  const parts = partsFor(kind).map((part) => {
    const content = file.find((candidate) => candidate.part === part)?.content ?? {};
    const fields = fieldsOf(part);
    return { part, known: fields.filter((field) => isKnown(content[field])).length, fields: fields.length };
  });
  const known = parts.reduce((sum, part) => sum + part.known, 0);
  const fields = parts.reduce((sum, part) => sum + part.fields, 0);
  return { percent: Math.floor((known * 100) / fields), parts };
}
