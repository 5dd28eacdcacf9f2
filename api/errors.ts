import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { BusinessError, isProblemCode, type FieldProblem, type ProblemCode } from '../domain/errors';
import { HttpProblem } from './http-problem';
import { isOutage } from './outage';

/** Any error, as the caller may know it. */
export interface Refused {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly fields: readonly FieldProblem[];
  readonly headers: Readonly<Record<string, string>>;
}

/** Seconds after which a caller may try again when something we depend on is down. */
const retryAfterOutage = '5';

/**
 * The one mapper of errors: ours, Temporal's, MongoDB's and the body parser's become an entry of the catalogue. What it doesn't
 * know is `internal`, and says nothing of itself to the caller.
 */
export function toRefused(error: unknown): Refused {
  for (const link of causes(error)) {
    const refused = known(link);
    if (refused !== null) return refused;
  }
  return refusal('internal', 'Something went wrong on our side. Quote the instance when you report it.');
}

function known(error: unknown): Refused | null {
  if (error instanceof HttpProblem) {
    return { code: error.code, detail: error.message, fields: error.fields, headers: error.headers };
  }
  if (error instanceof BusinessError) return refusal(error.code, error.message, error.fields);
  if (error instanceof ApplicationFailure) return fromFailure(error);
  if (error instanceof WorkflowNotFoundError) return refusal('not-found', 'There is no such process.');
  if (error instanceof WorkflowExecutionAlreadyStartedError) {
    return refusal('conflict', 'This process has been started before.');
  }
  if (isOutage(error))
    return refusal('unavailable', 'A system we depend on does not answer. Try again shortly.');
  return fromHttpError(error);
}

function fromFailure(failure: ApplicationFailure): Refused | null {
  if (!isProblemCode(failure.type)) return null;
  return refusal(failure.type, failure.message, fieldProblems(failure.details?.[0]));
}

function fieldProblems(value: unknown): readonly FieldProblem[] {
  return Array.isArray(value) ? value.filter(isFieldProblem) : [];
}

function isFieldProblem(value: unknown): value is FieldProblem {
  if (typeof value !== 'object' || value === null || !('field' in value) || !('reason' in value))
    return false;
  return typeof value.field === 'string' && typeof value.reason === 'string';
}

const bodyParserCodes: Readonly<Record<string, ProblemCode>> = {
  'entity.too.large': 'payload-too-large',
  'encoding.unsupported': 'unsupported-media-type',
  'charset.unsupported': 'unsupported-media-type',
};

/** Errors of Express and its body parser carry the status they want; those of the caller's making are told. */
function fromHttpError(error: unknown): Refused | null {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return null;
  if (error.status < 400 || error.status > 499) return null;
  const type = 'type' in error && typeof error.type === 'string' ? error.type : '';
  return refusal(bodyParserCodes[type] ?? 'invalid-request', error.message);
}

function refusal(code: ProblemCode, detail: string, fields: readonly FieldProblem[] = []): Refused {
  return { code, detail, fields, headers: code === 'unavailable' ? { 'Retry-After': retryAfterOutage } : {} };
}

/** An error and what caused it, outermost first; Temporal wraps what a workflow threw several times. */
function* causes(error: unknown): Generator {
  let link = error;
  for (let depth = 0; depth < 10 && link !== undefined && link !== null; depth += 1) {
    yield link;
    link = link instanceof Error ? link.cause : null;
  }
}
