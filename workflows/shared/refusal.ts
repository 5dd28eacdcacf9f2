import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';
import { type FieldProblem, type ProblemCode, isProblemCode } from '../../domain/errors';

/** A refusal the caller gets to see: the code is the failure's type, what is wrong with which field its first detail. */
export function refuse(code: ProblemCode, message: string, fields: readonly FieldProblem[] = []): never {
  throw ApplicationFailure.create({ type: code, message, nonRetryable: true, details: [fields] });
}

/** A refusal by an outside system, in its own words. */
export interface Refusal {
  readonly code: ProblemCode;
  readonly detail: string;
}

/** The business refusal behind a failed activity, or null when it failed for another reason. */
export function refusalBehind(error: unknown): Refusal | null {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  if (!(cause instanceof ApplicationFailure)) return null;
  if (!isProblemCode(cause.type) || cause.nonRetryable !== true) return null;
  return { code: cause.type, detail: cause.message };
}
