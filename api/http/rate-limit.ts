import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit as expressRateLimit } from 'express-rate-limit';
import { BusinessError } from '../../domain/errors';
import { stateOf } from './request-state';

export interface RateLimits {
  readonly requestsPerMinutePerPerson: number;
  /** For callers who have not signed in, or whose token is no good. */
  readonly requestsPerMinutePerAddress: number;
}

/** Limits how often somebody calls: by person once signed in (offices share addresses), by address before. */
export function rateLimit(limits: RateLimits): RequestHandler {
  return expressRateLimit({
    windowMs: 60_000,
    limit: (request) =>
      isSignedIn(request) ? limits.requestsPerMinutePerPerson : limits.requestsPerMinutePerAddress,
    keyGenerator: callerOf,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // `trust proxy` decides about X-Forwarded-For; without it the header is rightly ignored.
    validate: { xForwardedForHeader: false },
    handler: (_request, _response, next) => {
      next(new BusinessError('too-many-requests', 'Wait for the seconds in Retry-After.'));
    },
  });
}

function isSignedIn(request: Request): boolean {
  return stateOf(request).identity.kind === 'person';
}

function callerOf(request: Request): string {
  const { identity } = stateOf(request);
  return identity.kind === 'person'
    ? `person/${identity.person.id}`
    : `address/${ipKeyGenerator(request.ip ?? '')}`;
}
