import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { toRefused } from '../errors';
import { stateOf } from './request-state';
import { problemAnswer, send } from './send';

/** Turns whatever was thrown into problem+json. What we can't explain goes to the log, with its stack, and only there. */
export function errorHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const { requestId, route } = stateOf(request);
    const refused = toRefused(error);
    if (refused.code === 'internal' || refused.code === 'unavailable') {
      log.error({ err: error, requestId, route }, `answered ${refused.code}`);
    }
    if (response.headersSent) {
      next(error);
      return;
    }
    send(response, problemAnswer(refused, requestId));
  };
}
