import type { ZodOpenApiResponseObject } from 'zod-openapi';
import { problemCatalogue, type ProblemCode } from '../domain/errors';
import { problemBody, problemSchema } from './problem';
import type { Route } from './route';

/** Everything a route may refuse, by status, each code with an example. */
export function problemResponses(route: Route): Record<string, ZodOpenApiResponseObject> {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codesOf(route)) {
    const { status } = problemCatalogue[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `${problemCatalogue[code].titleZh} (\`${code}\`)`).join('; '),
        content: {
          'application/problem+json': {
            schema: problemSchema,
            examples: Object.fromEntries(codes.map((code) => [code, example(code)])),
          },
        },
      },
    ]),
  );
}

function codesOf(route: Route): ProblemCode[] {
  const { params, query, headers, body } = route.request;
  const takesInput = [params, query, headers, body].some((part) => part !== null) || route.idempotent;
  const always: ProblemCode[] = ['invalid-request', 'too-many-requests', 'internal', 'unavailable'];
  const onInput: ProblemCode[] = [
    'malformed-json',
    'nesting-too-deep',
    'payload-too-large',
    'unsupported-media-type',
  ];
  return [
    ...new Set<ProblemCode>([
      ...always,
      ...(takesInput && body !== null ? onInput : []),
      ...(route.access === 'public' ? [] : (['unauthenticated', 'forbidden'] as const)),
      ...(route.idempotent ? (['conflict', 'idempotency-key-reused'] as const) : []),
      ...route.problems,
    ]),
  ];
}

function example(code: ProblemCode): { value: unknown } {
  const fields = code === 'invalid-request' ? [{ field: 'ends.0.addressId', reason: 'is required' }] : [];
  const refused = { code, detail: problemCatalogue[code].title, fields, headers: {} };
  return { value: problemBody(refused, '2b0e9d7a-5f4c-4a55-8d1e-0c6f3b1a9e42') };
}
