import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { beginState } from './request-state';

/** A caller's own id is kept when it can't do harm in a log line or a header. */
const acceptable = /^[\w.-]{8,64}$/;

/** Gives every request an id, told in the `X-Request-Id` header, in problems (`instance`) and in the log. */
export const requestId: RequestHandler = (request, response, next) => {
  const offered = request.get('x-request-id');
  const id = offered !== undefined && acceptable.test(offered) ? offered : randomUUID();
  beginState(request, id);
  response.setHeader('X-Request-Id', id);
  next();
};
