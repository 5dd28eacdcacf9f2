import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { ProblemCode } from '../domain/errors';
import type { Label, Role } from '../domain/people/department';
import type { Caller } from './caller';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a person may see, as a filter on stored documents. Must not contain `undefined`: that would match everything. */
export type ScopeFilter = Readonly<Record<string, unknown>>;

/**
 * Who may call a route. `public`: nobody has to sign in. Otherwise one of `roles` is needed, and `scope` narrows what the
 * caller sees or touches, in lists and details alike; `everything` where there is nothing to narrow.
 */
export type Access =
  | 'public'
  | {
      readonly roles: readonly Role[] | 'anyone-signed-in';
      readonly scope: ((caller: Caller) => ScopeFilter) | 'everything';
    };

interface ResponseDeclaration {
  /** `application/json` unless said otherwise; then the handler sets that Content-Type and its body goes out as it is. */
  readonly mediaType?: string;
  /** What the schema doesn't name never leaves. */
  readonly schema: z.ZodType;
  readonly description: Label;
  /** Typed by `schema`. */
  readonly example: unknown;
}

/** What a handler may answer with; every other status is a problem and comes of a thrown BusinessError. */
export type SuccessStatus = 200 | 201 | 202 | 204;

/** The declared answers by HTTP status. */
export type ResponseDeclarations = { readonly [K in SuccessStatus]?: ResponseDeclaration };

/** Answers may be as read-only as the views they come from. */
type DeepReadonly<T> = T extends readonly (infer E)[]
  ? readonly DeepReadonly<E>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

type SchemaAt<R, K extends keyof R> = R[K] extends { readonly schema: infer S extends z.ZodType } ? S : never;

type TypedExamples<R extends ResponseDeclarations> = {
  readonly [K in keyof R]: { readonly example: z.input<SchemaAt<R, K>> };
};

/** A file taken as the body of a request, instead of JSON. */
export interface FileDeclaration {
  readonly mediaTypes: readonly string[];
  readonly maxBytes: number;
  /** `whole`: read into memory before the handler is called. `streamed`: the handler takes it as it comes, and counts it. */
  readonly taken: 'whole' | 'streamed';
  readonly description: Label;
}

/** A file that is still on its way. */
export interface ArrivingFile {
  /** In lower case, without parameters. */
  readonly mediaType: string;
  readonly content: Readable;
}

/** A file as it was sent. */
export interface SentFile {
  /** In lower case, without parameters. */
  readonly mediaType: string;
  readonly bytes: Buffer;
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : null;
type PersonOf<A> = A extends 'public' ? null : Caller;
type ScopeOf<A> = A extends { readonly scope: (caller: Caller) => infer F } ? F : null;

/** What a handler is given: everything validated, everything authorised. */
export interface RouteContext<P, Q, B, H, A> {
  readonly params: Parsed<P>;
  readonly query: Parsed<Q>;
  readonly body: Parsed<B>;
  /** The file sent, of a route that takes one whole; null otherwise. */
  readonly file: SentFile | null;
  /** The file on its way, of a route that takes one streamed; null otherwise. */
  readonly arriving: ArrivingFile | null;
  /** Validated request headers, by lower-case name. */
  readonly headers: Parsed<H>;
  readonly person: PersonOf<A>;
  /** What `access.scope` yields for this person; null where that is `everything`. */
  readonly scope: ScopeOf<A>;
  /** What the processes know this very request by (api/keys.ts); null without an Idempotency-Key. */
  readonly requestKey: string | null;
  readonly requestId: string;
  readonly log: Logger;
}

/** Goes on writing an answer after its headers, and ends it: in the place of a body that is known at once. */
export type Stream = (response: ServerResponse) => void;

/** What a handler answers: one of the declared statuses with the body declared for it. */
export type RouteAnswer<R extends ResponseDeclarations> = {
  [K in keyof R & SuccessStatus]: {
    readonly status: K;
    readonly body: DeepReadonly<z.input<SchemaAt<R, K>>>;
    readonly headers?: Readonly<Record<string, string>>;
    readonly stream?: Stream;
  };
}[keyof R & SuccessStatus];

/** A route as its author declares it. Path parameters are written `:name`. */
export interface RouteDeclaration<
  P extends z.ZodObject | null,
  Q extends z.ZodObject | null,
  B extends z.ZodType | null,
  H extends z.ZodObject | null,
  R extends ResponseDeclarations,
  A extends Access,
  N,
> {
  readonly method: Method;
  readonly path: string;
  /** Unique name in the OpenAPI document (camelCase); generated clients call their function so. */
  readonly operationId: string;
  readonly summary: Label;
  readonly description?: Label;
  /** One of the tags given to `createApp`. */
  readonly tag: string;
  readonly request: {
    readonly params?: P;
    readonly query?: Q;
    /** Unknown header names are let through; declare with `z.object`, names in lower case. */
    readonly headers?: H;
    readonly body?: B;
    /** A file in the place of a JSON body. */
    readonly file?: FileDeclaration;
    /** Named examples of the body for the OpenAPI document; required with a body. */
    readonly bodyExamples?: Readonly<Record<string, BodyExample<B>>>;
  };
  readonly responses: R & TypedExamples<R>;
  /** What may be refused, beyond what every route may answer (400, 401, 403, 415, 429, 500, 503…). */
  readonly problems: readonly ProblemCode[];
  readonly access: A;
  /** Whether a POST takes an Idempotency-Key: the first answer is then replayed (api/idempotency.ts). */
  readonly idempotent: boolean;
  readonly handle: (context: RouteContext<P, Q, B, H, A>) => Promise<N>;
}

export interface BodyExample<B> {
  readonly summary: Label;
  readonly value: B extends z.ZodType ? z.input<B> : never;
}

/** A route as the shell sees it: the types of its own schemas forgotten, the schemas kept. */
export interface Route extends Omit<
  RouteDeclaration<
    z.ZodObject | null,
    z.ZodObject | null,
    z.ZodType | null,
    z.ZodObject | null,
    ResponseDeclarations,
    Access,
    never
  >,
  'handle' | 'request' | 'responses'
> {
  readonly responses: ResponseDeclarations;
  readonly request: {
    readonly params: z.ZodObject | null;
    readonly query: z.ZodObject | null;
    readonly headers: z.ZodObject | null;
    readonly body: z.ZodType | null;
    readonly file: FileDeclaration | null;
    readonly bodyExamples: Readonly<Record<string, { readonly summary: Label; readonly value: unknown }>>;
  };
  readonly handle: (context: UntypedContext) => Promise<UntypedAnswer>;
}

/** What the shell hands to any handler. */
interface UntypedContext {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly file: SentFile | null;
  readonly arriving: ArrivingFile | null;
  readonly headers: unknown;
  readonly person: Caller | null;
  readonly scope: ScopeFilter | null;
  readonly requestKey: string | null;
  readonly requestId: string;
  readonly log: Logger;
}

export interface UntypedAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly stream?: Stream;
}

/** Declares a route; `handle` gets its types from the schemas and from `access`. Denied to everybody unless declared otherwise. */
export function defineRoute<
  R extends ResponseDeclarations,
  const A extends Access,
  P extends z.ZodObject | null = null,
  Q extends z.ZodObject | null = null,
  B extends z.ZodType | null = null,
  H extends z.ZodObject | null = null,
  const N extends RouteAnswer<R> = RouteAnswer<R>,
>(declaration: RouteDeclaration<P, Q, B, H, R, A, N>): Route {
  const { handle, request, ...rest } = declaration;
  return {
    ...rest,
    request: {
      params: request.params ?? null,
      query: request.query ?? null,
      headers: request.headers ?? null,
      body: request.body ?? null,
      file: request.file ?? null,
      bodyExamples: request.bodyExamples ?? {},
    },
    // The shell parses with the very schemas these types come from, so the types hold by construction.
    handle: (context) => handle(context as RouteContext<P, Q, B, H, A>),
  };
}
