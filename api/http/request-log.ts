import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { stateOf } from './request-state';

const quiet: ReadonlySet<string> = new Set(['/livez', '/readyz', '/metrics']);

/**
 * One log line a request: who (opaque id), what, how long, how it ended. Never bodies, headers, query strings or names: they
 * may hold tokens and personal data (rule 6).
 */
export function requestLog(log: Logger): RequestHandler {
  return pinoHttp<Request>({
    logger: log,
    genReqId: (request) => stateOf(request).requestId,
    autoLogging: { ignore: (request) => quiet.has(request.path) },
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'error' : 'info'),
    customSuccessMessage: message,
    customErrorMessage: message,
    customProps: (request) => {
      const { identity, route, requestId } = stateOf(request);
      return { requestId, route, person: identity.kind === 'person' ? identity.person.id : null };
    },
    serializers: {
      req: (request: { method: string; url: string }) => ({
        method: request.method,
        path: request.url.split('?', 1)[0],
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      // The error handler logs the stack once; the line of the request needn't repeat it.
      err: (error: { type: string }) => ({ type: error.type }),
    },
  });
}

function message(request: IncomingMessage, response: ServerResponse): string {
  return `${request.method ?? ''} ${response.statusCode}`;
}
