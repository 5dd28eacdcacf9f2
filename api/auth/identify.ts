import type { Request, RequestHandler } from 'express';
import { BusinessError } from '../../domain/errors';
import type { CallerOf } from '../caller';
import { stateOf, type Identity } from '../http/request-state';
import { isOutage } from '../outage';
import type { Authenticate } from './authenticator';

/**
 * Finds out who sent the request and whom they stand in for. Refuses nobody yet: whether somebody is needed is the route's to say,
 * and the rate limit wants to know first.
 */
export function identify(authenticate: Authenticate, callerOf: CallerOf): RequestHandler {
  return async (request, _response, next) => {
    stateOf(request).identity = await identityOf(request, authenticate, callerOf);
    next();
  };
}

async function identityOf(
  request: Request,
  authenticate: Authenticate,
  callerOf: CallerOf,
): Promise<Identity> {
  const token = /^Bearer +([\w.~+/-]+=*) *$/i.exec(request.get('authorization') ?? '')?.[1];
  if (token === undefined) return { kind: 'anonymous' };
  try {
    return { kind: 'person', person: await callerOf(await authenticate(token)) };
  } catch (error) {
    if (error instanceof BusinessError || isOutage(error)) return { kind: 'refused', error };
    throw error;
  }
}
