import { z } from 'zod';
import { problemCatalogue, type ProblemCode } from '../domain/errors';
import type { Refused } from './errors';

const codes = Object.keys(problemCatalogue) as ProblemCode[];

/** The body of every 4xx and 5xx: RFC 9457 problem details with our code, a Chinese title and what is wrong where. */
export const problemSchema = z
  .object({
    type: z.string().meta({ description: 'Where the problem is explained, relative to this server' }),
    title: z.string(),
    titleZh: z.string(),
    status: z.number().int().min(400).max(599),
    code: z.enum(codes),
    detail: z.string(),
    instance: z.string().meta({ description: 'The request id, as in the X-Request-Id header and our log' }),
    errors: z
      .array(z.object({ field: z.string(), reason: z.string() }))
      .optional()
      .meta({ description: 'Everything wrong with the request at once, by field' }),
  })
  .meta({ id: 'Problem', description: 'Problem details (RFC 9457)' });

type ProblemBody = z.output<typeof problemSchema>;

/** The problem+json body of a refusal. */
export function problemBody(refused: Refused, requestId: string): ProblemBody {
  const { status, title, titleZh } = problemCatalogue[refused.code];
  return {
    type: `/problems/${refused.code}`,
    title,
    titleZh,
    status,
    code: refused.code,
    detail: refused.detail,
    instance: requestId,
    ...(refused.fields.length > 0 && {
      errors: refused.fields.map(({ field, reason }) => ({ field, reason })),
    }),
  };
}
