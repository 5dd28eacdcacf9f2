import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express';
import { z } from 'zod';
import { documentSystem } from './document-system';
import { faultOperations } from './fault-operations';
import type { CommonFaults, Faults } from './faults';
import { defineOperation, nothing, type Operation } from './operation';
import { sendProblem } from './problem';
import { notFound, Refusal } from './refusal';

/** What a system is made of. */
export interface SystemParts<F extends CommonFaults> {
  readonly title: string;
  readonly description: string;
  readonly operations: readonly Operation[];
  readonly faults: Faults<F>;
  readonly faultsSchema: z.ZodType<F>;
}

/** The HTTP face of a system: its operations, their documentation, its faults, and problem+json for all that goes wrong. */
export function buildApp<F extends CommonFaults>(parts: SystemParts<F>): Express {
  const operations = [
    ...parts.operations,
    liveness,
    ...faultOperations(parts.faults, parts.faultsSchema),
    documentation(() => document),
  ];
  const document = documentSystem(parts.title, parts.description, operations);
  const app = express();
  app.disable('x-powered-by');
  app.use(express.json({ limit: '64kb', strict: true }));
  for (const operation of operations) {
    app[operation.method](operation.path.replaceAll(/\{(\w+)\}/g, ':$1'), (request, response) =>
      serve(operation, parts.faults, request, response),
    );
  }
  for (const path of new Set(operations.map((operation) => operation.path))) {
    const allowed = operations
      .filter((operation) => operation.path === path)
      .map(({ method }) => method.toUpperCase());
    app.all(path.replaceAll(/\{(\w+)\}/g, ':$1'), (request, response) => {
      response.set('allow', allowed.join(', '));
      throw new Refusal(
        405,
        'method-not-allowed',
        'This method is not offered here',
        `${request.method} ${request.path}`,
      );
    });
  }
  app.use((request) => {
    throw notFound(`${request.method} ${request.path}`);
  });
  app.use(answerError);
  return app;
}

const liveness = defineOperation({
  method: 'get',
  path: '/livez',
  id: 'livez',
  summary: 'Whether the system runs',
  business: false,
  keyed: false,
  params: nothing,
  query: nothing,
  body: null,
  answers: { 200: { description: 'It runs', schema: z.strictObject({ status: z.literal('ok') }) } },
  refusals: {},
  callback: null,
  handle: async () => ({ status: 200, body: { status: 'ok' } }),
});

function documentation(document: () => unknown): Operation {
  return defineOperation({
    method: 'get',
    path: '/openapi.json',
    id: 'openapi',
    summary: 'This document',
    business: false,
    keyed: false,
    params: nothing,
    query: nothing,
    body: null,
    answers: { 200: { description: 'OpenAPI 3.1', schema: z.looseObject({ openapi: z.string() }) } },
    refusals: {},
    callback: null,
    handle: async () => ({ status: 200, body: document() }),
  });
}

async function serve<F extends CommonFaults>(
  operation: Operation,
  faults: Faults<F>,
  request: Request,
  response: Response,
): Promise<void> {
  const fate = operation.business ? await faults.meet() : 'handle';
  // A hung call is never answered; the connection ends when the client has had enough or the server closes.
  if (fate === 'hang') return;
  if (fate === 'fail')
    throw new Refusal(503, 'unavailable', 'Out of order for the moment', 'A set fault; try again');
  if (operation.body !== null && !request.is('application/json')) {
    throw new Refusal(
      415,
      'unsupported-media-type',
      'Send application/json',
      'The body is not application/json',
    );
  }
  const answer = await operation.run({
    params: { ...request.params },
    query: { ...request.query },
    body: request.body,
    idempotencyKey: request.get('idempotency-key'),
  });
  if (operation.business && faults.losesAnswer()) {
    request.socket.destroy();
    return;
  }
  response.status(answer.status).json(answer.body);
}

const answerError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  sendProblem(response, toRefusal(error));
};

const readFaults = z.object({ type: z.string().default('unreadable'), status: z.int().min(400).max(499) });

function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const unreadable = readFaults.safeParse(error);
  if (!unreadable.success) return new Refusal(500, 'internal', 'Our fault', 'Something unforeseen happened');
  const { type, status } = unreadable.data;
  if (type === 'entity.parse.failed')
    return new Refusal(400, 'malformed-json', 'The body is not JSON', 'Send JSON');
  if (type === 'entity.too.large')
    return new Refusal(413, 'payload-too-large', 'The body is too large', 'At most 64 kB');
  return new Refusal(status, 'invalid-request', 'The request cannot be read', type);
}
