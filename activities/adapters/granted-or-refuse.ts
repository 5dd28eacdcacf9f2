import { BusinessError, isProblemCode, type ProblemCode } from '../../domain/errors';
import type { HttpOutcome } from './http-json';

/** Codes of the systems' own that mean one of ours. */
const meanings: Readonly<Record<string, ProblemCode>> = { 'in-service': 'past-point-of-no-return' };

/** @throws BusinessError with our code for the system's refusal */
export function grantedOrRefuse<T>(outcome: HttpOutcome<T>): T {
  if (outcome.granted) return outcome.answer;
  throw new BusinessError(meaningOf(outcome.status, outcome.code), outcome.detail);
}

/** The answer of a look-up; `null` when there is no such thing. */
export function foundOrNull<T>(outcome: HttpOutcome<T>): T | null {
  return !outcome.granted && outcome.code === 'not-found' ? null : grantedOrRefuse(outcome);
}

function meaningOf(status: number, code: string): ProblemCode {
  if (isProblemCode(code)) return code;
  return meanings[code] ?? (status === 409 ? 'conflict' : 'invalid-request');
}
