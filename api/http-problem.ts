import { BusinessError, type FieldProblem, type ProblemCode } from '../domain/errors';

/** A refusal that HTTP wants headers with: `WWW-Authenticate`, `Allow`, `Retry-After`. */
export class HttpProblem extends BusinessError {
  constructor(
    code: ProblemCode,
    detail: string,
    readonly headers: Readonly<Record<string, string>>,
    fields: readonly FieldProblem[] = [],
  ) {
    super(code, detail, fields);
    this.name = 'HttpProblem';
  }
}
