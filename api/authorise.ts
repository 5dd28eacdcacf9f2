import { BusinessError } from '../domain/errors';
import type { Role } from '../domain/people/department';
import type { Caller } from './caller';
import { HttpProblem } from './http-problem';
import type { Identity } from './http/request-state';
import type { Access, ScopeFilter } from './route';

/** Who calls, and what they may see. */
export interface Authorised {
  readonly person: Caller | null;
  readonly scope: ScopeFilter | null;
}

/**
 * Decides whether the caller may use a route: by a role of their own, or of somebody they stand in for.
 * @throws BusinessError `unauthenticated`, `forbidden`, or what kept us from knowing who calls
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
  if (access.roles !== 'anyone-signed-in' && !hasOneOf(person, access.roles)) {
    throw new BusinessError('forbidden', `This is for: ${access.roles.join(', ')}.`);
  }
  const scope = access.scope === 'everything' ? null : access.scope(person);
  refuseUndefined(scope);
  return { person, scope };
}

/** Whether one of these roles is theirs, or of somebody they stand in for. */
export function hasOneOf(caller: Caller, roles: readonly Role[]): boolean {
  return [caller, ...caller.standsInFor].some((person) => person.roles.some((role) => roles.includes(role)));
}

function refuseUndefined(value: unknown): void {
  if (value === undefined) throw new Error('A scope filter must not contain undefined.');
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(refuseUndefined);
}
