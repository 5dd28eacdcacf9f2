import type { z } from 'zod';
import { BusinessError, type FieldProblem } from '../domain/errors';
import { fieldProblems } from './field-problems';
import type { Route } from './route';

/** The parts of a request as they came. */
export interface RawInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly headers: unknown;
  readonly body: unknown;
}

/** The parts of a request as their schemas made them; null for parts the route doesn't take. */
export type Input = RawInput;

/**
 * Checks everything a route takes and tells everything wrong at once. Fields of the body are named by their path alone, others
 * begin with `path.`, `query.` or `header.`.
 * @throws BusinessError `invalid-request` with the fields
 */
export function validateRequest(request: Route['request'], raw: RawInput): Input {
  const problems: FieldProblem[] = [];
  const parse = (schema: z.ZodType | null, value: unknown, prefix: string | null): unknown => {
    if (schema === null) return null;
    const result = schema.safeParse(value, { error: missing });
    if (result.success) return result.data;
    problems.push(...fieldProblems(result.error.issues, prefix));
    return null;
  };
  const input: Input = {
    params: parse(request.params, raw.params, 'path'),
    query:
      request.query === null ? refuseQuery(raw.query, problems) : parse(request.query, raw.query, 'query'),
    headers: parse(request.headers, raw.headers, 'header'),
    body: parse(request.body, raw.body, null),
  };
  if (problems.length > 0) {
    throw new BusinessError('invalid-request', 'The fields in errors are not as they should be.', problems);
  }
  return input;
}

function missing(issue: { readonly input?: unknown }): string | undefined {
  return issue.input === undefined ? 'is required' : undefined;
}

function refuseQuery(query: unknown, problems: FieldProblem[]): null {
  for (const name of Object.keys(query ?? {}))
    problems.push({ field: `query.${name}`, reason: 'is not a known field' });
  return null;
}
