import type { Request, RequestHandler } from 'express';
import { BusinessError } from '../../domain/errors';
import { stateOf, type Identity } from '../http/request-state';
import type { Authenticate } from './authenticator';

/**
 * Finds out who sent the request. Refuses nobody yet: whether somebody is needed is the route's to say, and the rate limit
 * wants to know first.
 */
export function identify(authenticate: Authenticate): RequestHandler {
  return async (request, _response, next) => {
    stateOf(request).identity = await identityOf(request, authenticate);
    next();
  };
}

async function identityOf(request: Request, authenticate: Authenticate): Promise<Identity> {
  const token = /^Bearer +([\w.~+/-]+=*) *$/i.exec(request.get('authorization') ?? '')?.[1];
  if (token === undefined) return { kind: 'anonymous' };
  try {
    return { kind: 'person', person: await authenticate(token) };
  } catch (error) {
    if (error instanceof BusinessError) return { kind: 'refused', error };
    throw error;
  }
}
