import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTPayload,
} from 'jose';
import type { Instant } from '../../domain/calendar/working-calendar';
import { BusinessError } from '../../domain/errors';
import type { Person } from '../../domain/people/person';
import { HttpProblem } from '../http-problem';
import { personClaims } from './claims';
import { TokenCache } from './token-cache';

/**
 * Says whose bearer token it is.
 * @throws BusinessError `unauthenticated` for a token that isn't good, `unavailable` when the issuer's keys can't be had
 */
export type Authenticate = (token: string) => Promise<Person>;

export interface AuthenticatorOptions {
  readonly issuer: string;
  /** Who the token has to be for; keeps id tokens and other services' tokens out. */
  readonly audience: string;
  /** Where the issuer publishes its keys, or the keys themselves. */
  readonly keys: { readonly jwksUrl: URL } | { readonly jwks: JSONWebKeySet };
  readonly clockToleranceSeconds: number;
  /** Told of everybody who signs in: once for each token, with the time it was issued. */
  readonly onSignIn: (person: Person, issuedAt: Instant) => Promise<void>;
}

const algorithms = ['RS256', 'ES256'];
const cachedTokens = 5_000;

/** Verifies bearer tokens: signature by RS256 or ES256, issuer, audience, expiry, and the claims we need (`personClaims`). */
export function createAuthenticator(options: AuthenticatorOptions): Authenticate {
  const { issuer, audience, keys, clockToleranceSeconds, onSignIn } = options;
  const keySet = 'jwks' in keys ? createLocalJWKSet(keys.jwks) : createRemoteJWKSet(keys.jwksUrl);
  const cache = new TokenCache(cachedTokens);
  const verify = async (token: string): Promise<JWTPayload & { exp: number }> => {
    const { payload } = await jwtVerify<{ exp: number }>(token, keySet, {
      issuer,
      audience,
      algorithms,
      clockTolerance: clockToleranceSeconds,
      requiredClaims: ['exp', 'sub'],
    });
    return payload;
  };
  return async (token) => {
    const cached = cache.get(token, Date.now() / 1000);
    if (cached !== null) return cached;
    const payload = await verify(token).catch((error: unknown) => {
      throw isTokensFault(error) ? badToken(why(error)) : issuerDown(error);
    });
    const person = personClaims.safeParse(payload);
    if (!person.success) {
      throw badToken(
        `claims missing or wrong: ${person.error.issues.map(({ path }) => path.join('.')).join(', ')}`,
      );
    }
    await onSignIn(person.data, issuedAt(payload));
    cache.set(token, person.data, payload.exp);
    return person.data;
  };
}

/** When a token was issued; one that does not say, or says a time to come, counts as new. */
function issuedAt({ iat }: JWTPayload): Instant {
  const now = Date.now();
  return new Date(Math.min(now, iat === undefined ? now : iat * 1000)).toISOString();
}

function isTokensFault(error: unknown): boolean {
  return (
    error instanceof errors.JOSEError &&
    !(error instanceof errors.JWKSTimeout) &&
    !(error instanceof errors.JWKSInvalid) &&
    error.code !== 'ERR_JOSE_GENERIC'
  );
}

function why(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'it has expired';
  if (error instanceof errors.JWTClaimValidationFailed) return `its claim '${error.claim}' is not right`;
  return 'it cannot be verified';
}

function badToken(reason: string): BusinessError {
  return new HttpProblem('unauthenticated', `The token is not accepted: ${reason}.`, {
    'WWW-Authenticate': 'Bearer realm="bihuan", error="invalid_token"',
  });
}

function issuerDown(cause: unknown): BusinessError {
  const problem = new HttpProblem('unavailable', "The sign-in server's keys cannot be fetched.", {
    'Retry-After': '5',
  });
  problem.cause = cause;
  return problem;
}
