import type { z } from 'zod';
import type { problemSchema } from '../../api/problem';

export type ProblemBody = z.output<typeof problemSchema>;

/** The API refused, and says why (RFC 9457). */
export class ApiProblem extends Error {
  constructor(readonly problem: ProblemBody) {
    super(problem.detail);
    this.name = 'ApiProblem';
  }
}
