import { BusinessError } from '../domain/errors';
import type { Person } from '../domain/people/person';
import { HttpProblem } from './http-problem';
import type { Identity } from './http/request-state';
import type { Access, ScopeFilter } from './route';

/** Who calls, and what they may see. */
export interface Authorised {
  readonly person: Person | null;
  readonly scope: ScopeFilter | null;
}

/**
 * Decides whether the caller may use a route.
 * @throws BusinessError `unauthenticated`, `forbidden`
 * @throws Error when the scope has an undefined part: it would match everything, so nobody gets in
 */
export function authorise(access: Access, identity: Identity): Authorised {
  if (access === 'public') return { person: null, scope: null };
  if (identity.kind === 'refused') throw identity.error;
  if (identity.kind === 'anonymous') {
    throw new HttpProblem('unauthenticated', 'Send a bearer token.', {
      'WWW-Authenticate': 'Bearer realm="bihuan"',
    });
  }
  const { person } = identity;
  if (access.roles !== 'anyone-signed-in' && !access.roles.some((role) => person.roles.includes(role))) {
    throw new BusinessError('forbidden', `This is for: ${access.roles.join(', ')}.`);
  }
  const scope = access.scope === 'everything' ? null : access.scope(person);
  refuseUndefined(scope);
  return { person, scope };
}

function refuseUndefined(value: unknown): void {
  if (value === undefined) throw new Error('A scope filter must not contain undefined.');
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(refuseUndefined);
}
