import { type ProblemCode, problemCatalogue } from './problem-catalogue';

export { type ProblemCode, problemCatalogue } from './problem-catalogue';

/** One thing wrong with one field: `field` is a path such as `ends.0.addressId`. */
export interface FieldProblem {
  readonly field: string;
  readonly reason: string;
}

/** A refusal the business or the caller caused. Thrown anywhere, understood everywhere by its `code`. */
export class BusinessError extends Error {
  constructor(
    readonly code: ProblemCode,
    detail: string,
    readonly fields: readonly FieldProblem[] = [],
  ) {
    super(detail);
    this.name = 'BusinessError';
  }
}

/** Whether a string (a failure's type, say) is one of our codes. */
export function isProblemCode(value: unknown): value is ProblemCode {
  return typeof value === 'string' && Object.hasOwn(problemCatalogue, value);
}
