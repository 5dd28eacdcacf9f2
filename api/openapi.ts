import {
  createDocument,
  type oas31,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import { z } from 'zod';
import type { Label } from '../domain/people/department';
import { problemResponses } from './openapi-problems';
import type { FileDeclaration, Route } from './route';

export interface OpenApiInfo {
  readonly title: string;
  readonly version: string;
  readonly description: Label;
  /** Every tag a route may carry; `operations` is the shell's own and has to be among them. */
  readonly tags: Readonly<Record<string, Label>>;
  /** Where people sign in with authorization code and PKCE; null when the docs can't offer it. */
  readonly signIn: { readonly authorizationUrl: string; readonly tokenUrl: string } | null;
}

/** The OpenAPI 3.1 document of the routes: everything it says comes from their declarations. */
export function openApiDocument(routes: readonly Route[], info: OpenApiInfo): oas31.OpenAPIObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, info) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: info.title,
      version: info.version,
      description: both(info.description),
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(info.tags).map(([name, label]) => ({ name, description: both(label) })),
    paths,
    components: { securitySchemes: securitySchemes(info) },
  });
}

function operation(route: Route, info: OpenApiInfo): ZodOpenApiOperationObject {
  const { request } = route;
  const header = headerParams(route);
  return {
    operationId: route.operationId,
    summary: both(route.summary),
    description: [route.description === undefined ? '' : both(route.description), whoMay(route)]
      .filter(Boolean)
      .join('\n\n'),
    tags: [route.tag],
    security:
      route.access === 'public'
        ? []
        : [{ bearer: [] }, ...(info.signIn === null ? [] : [{ oauth2: ['openid'] }])],
    requestParams: {
      ...(request.params !== null && { path: request.params }),
      ...(request.query !== null && { query: request.query }),
      ...(header !== null && { header }),
    },
    ...(request.file !== null && { requestBody: fileBody(request.file) }),
    ...(request.body !== null && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: request.body, examples: bodyExamples(route) } },
      },
    }),
    responses: { ...successes(route), ...problemResponses(route) },
  };
}

function fileBody({ mediaTypes, description }: FileDeclaration) {
  const content = { schema: { type: 'string', format: 'binary' } } as const;
  return {
    required: true,
    description: both(description),
    content: Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, content])),
  };
}

const idempotencyKey = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[\x21-\x7e]+$/)
  .optional()
  .meta({
    description:
      'Makes a repeated request get the first answer instead of a second effect. Use a new UUID for each intent.',
    example: '7d9c4a52-0c1b-4a7e-9d53-1f6a6d0f2b11',
  });

function headerParams(route: Route): z.ZodObject | null {
  const declared = route.request.headers;
  if (!route.idempotent) return declared;
  return z.object({ ...declared?.shape, 'Idempotency-Key': idempotencyKey });
}

function bodyExamples(route: Route) {
  return Object.fromEntries(
    Object.entries(route.request.bodyExamples).map(([name, { summary, value }]) => [
      name,
      { summary: both(summary), value },
    ]),
  );
}

function successes(route: Route): ZodOpenApiOperationObject['responses'] {
  return Object.fromEntries(
    Object.entries(route.responses).map(([status, { schema, description, example, mediaType }]) => [
      status,
      {
        description: both(description),
        ...(status !== '204' && {
          content: { [mediaType ?? 'application/json']: { schema, ...shown(example) } },
        }),
      },
    ]),
  );
}

/** The bytes of a file cannot be shown in the document. */
function shown(example: unknown): { readonly example?: unknown } {
  return example instanceof Uint8Array ? {} : { example };
}

function whoMay({ access }: Route): string {
  if (access === 'public') return '';
  if (access.roles === 'anyone-signed-in') return '谁可以调用 Who may call: 任何登录者 anyone signed in.';
  return `谁可以调用 Who may call: ${access.roles.map((role) => `\`${role}\``).join(', ')}.`;
}

function securitySchemes({ signIn }: OpenApiInfo): Record<string, oas31.SecuritySchemeObject> {
  const bearer: oas31.SecuritySchemeObject = { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' };
  if (signIn === null) return { bearer };
  const scopes = { openid: '登录 Sign in' };
  return { bearer, oauth2: { type: 'oauth2', flows: { authorizationCode: { ...signIn, scopes } } } };
}

function both({ zh, en }: Label): string {
  return `${zh} ${en}`;
}
