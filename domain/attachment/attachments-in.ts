import type { Json } from '../json';

/** An attachment an answer refers to, and where. */
export interface Reference {
  readonly field: string;
  readonly attachmentId: string;
}

/** Every attachment an answer refers to: all that stands in a list called `attachments`, however deep. */
export function attachmentsIn(answer: Json, path: string): readonly Reference[] {
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([name, value]): readonly Reference[] => {
    const field = `${path}.${name}`;
    if (name !== 'attachments' || !Array.isArray(value)) return attachmentsIn(value ?? null, field);
    return value.flatMap((attachmentId, n) =>
      typeof attachmentId === 'string' ? [{ field: `${field}.${n}`, attachmentId }] : [],
    );
  });
}
