import { z } from 'zod';
import { invalidRequest } from './refusal';

/** What an operation answers when it grants the request. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A request as it came in, unchecked. */
export interface RawRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly idempotencyKey: string | undefined;
}

/** A request that fits the operation's schemas. `key` is its Idempotency-Key, empty where the operation takes none. */
export interface CheckedRequest<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly key: string;
}

interface OperationDescription {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** In OpenAPI's notation: `/reservations/{orderNo}`. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  /** Whether the system's set faults befall it. */
  readonly business: boolean;
  /** Whether it demands an Idempotency-Key. */
  readonly keyed: boolean;
  readonly answers: Readonly<
    Record<number, { readonly description: string; readonly schema: z.ZodType | null }>
  >;
  /** Codes it may refuse with, by status. */
  readonly refusals: Readonly<Record<number, readonly string[]>>;
  /** A body the system posts to the caller's `callbackUrl` later. */
  readonly callback: z.ZodType | null;
}

interface OperationShape<P, Q, B> extends OperationDescription {
  readonly params: z.ZodType<P>;
  readonly query: z.ZodType<Q>;
  readonly body: z.ZodType<B> | null;
  handle(request: CheckedRequest<P, Q, B>): Promise<Answer>;
}

/** One operation of a system: what the documentation says of it and how to run it on an unchecked request. */
export interface Operation extends OperationDescription {
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  readonly body: z.ZodType | null;
  /** @throws Refusal when the request breaks its schema or the system does not grant it */
  run(request: RawRequest): Promise<Answer>;
}

/** No parameters at all. */
export const nothing = z.strictObject({});

/** The only keys we take: visible characters, and not endless. */
export const idempotencyKeySchema = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/, 'send 1 to 200 visible ASCII characters')
  .meta({
    description: 'The same key has the same effect and the same answer',
    example: 'order/SO-1/reserve/1',
  });

/** Ties an operation's description to its handler; the handler only ever sees checked requests. */
export function defineOperation<P, Q, B>(shape: OperationShape<P, Q, B>): Operation {
  return {
    ...shape,
    run: async (request) =>
      shape.handle({
        params: check('', shape.params, request.params),
        query: check('', shape.query, request.query),
        body: shape.body === null ? (undefined as B) : check('', shape.body, request.body),
        key: shape.keyed ? check('Idempotency-Key', idempotencyKeySchema, request.idempotencyKey) : '',
      }),
  };
}

function check<T>(name: string, schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalidRequest(
    parsed.error.issues.map((issue) => ({
      field: [name, ...issue.path].filter(String).join('.'),
      reason: issue.message,
    })),
  );
}
