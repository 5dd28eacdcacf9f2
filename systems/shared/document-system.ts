import { z } from 'zod';
import {
  createDocument,
  type oas31,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import { idempotencyKeySchema, nothing, type Operation } from './operation';
import { problemSchema } from './problem';

/** The OpenAPI 3.1 document of a system, made from the very operations it serves. */
export function documentSystem(
  title: string,
  description: string,
  operations: readonly Operation[],
): oas31.OpenAPIObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: documentOperation(operation) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title, description, version: '1.0.0', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    paths,
  });
}

function documentOperation(operation: Operation): ZodOpenApiOperationObject {
  return {
    operationId: operation.id,
    summary: operation.summary,
    requestParams: {
      ...(operation.params instanceof z.ZodObject &&
        operation.params !== nothing && { path: operation.params }),
      ...(operation.query instanceof z.ZodObject &&
        operation.query !== nothing && { query: operation.query }),
      ...(operation.keyed && { header: z.object({ 'Idempotency-Key': idempotencyKeySchema }) }),
    },
    ...(operation.body !== null && {
      requestBody: { required: true, content: { 'application/json': { schema: operation.body } } },
    }),
    ...(operation.callback !== null && { callbacks: documentCallback(operation.callback) }),
    responses: { ...documentAnswers(operation), ...documentRefusals(operation) },
  };
}

function documentAnswers(operation: Operation): ZodOpenApiOperationObject['responses'] {
  return Object.fromEntries(
    Object.entries(operation.answers).map(([status, { description, schema }]) => [
      status,
      { description, ...(schema !== null && { content: { 'application/json': { schema } } }) },
    ]),
  );
}

function documentRefusals(operation: Operation): ZodOpenApiOperationObject['responses'] {
  const refusals = operation.business ? { ...operation.refusals, 503: ['unavailable'] } : operation.refusals;
  return Object.fromEntries(
    Object.entries(refusals).map(([status, codes]) => [
      status,
      {
        description: `code: ${codes.join(', ')}`,
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  );
}

function documentCallback(schema: z.ZodType): NonNullable<ZodOpenApiOperationObject['callbacks']> {
  return {
    done: {
      '{$request.body#/callbackUrl}': {
        post: {
          summary: 'Signed per Standard Webhooks: headers webhook-id, webhook-timestamp, webhook-signature',
          requestBody: { required: true, content: { 'application/json': { schema } } },
          responses: {
            '2XX': { description: 'Taken' },
            '404': { description: 'Nobody waits for it: it is not sent again' },
            '410': { description: 'Nobody waits for it any longer: it is not sent again' },
            default: { description: 'Sent again later' },
          },
        },
      },
    },
  };
}
