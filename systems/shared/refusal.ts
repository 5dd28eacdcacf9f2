/**
 * A request a system does not grant. Answered as problem+json; nothing was changed. `code` is stable and meant for programs,
 * `detail` for people, `extra` holds further members (such as the slots that ran short).
 */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    detail: string,
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
    this.name = 'Refusal';
  }
}

/** What is wrong with one field of a request: `field` is a path such as `needs.0.slot`. */
export interface FieldFault {
  readonly field: string;
  readonly reason: string;
}

/** The refusal of a request that breaks its schema. */
export function invalidRequest(fields: readonly FieldFault[]): Refusal {
  const detail = fields
    .map(({ field, reason }) => (field === '' ? reason : `${field}: ${reason}`))
    .join('; ');
  return new Refusal(400, 'invalid-request', 'The request is not valid', detail, { fields });
}

/** The refusal of a look-up that found nothing. */
export function notFound(detail: string): Refusal {
  return new Refusal(404, 'not-found', 'There is no such thing', detail);
}
