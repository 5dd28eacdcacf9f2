import type { Request } from 'express';
import type { Caller } from '../caller';

/** Who sent a request: somebody, nobody, or somebody whose token is no good or cannot be looked into now. */
export type Identity =
  | { readonly kind: 'person'; readonly person: Caller }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'refused'; readonly error: unknown };

interface RequestState {
  readonly requestId: string;
  identity: Identity;
  /** The pattern of the route that took the request; null as long as none did. */
  route: string | null;
}

const states = new WeakMap<object, RequestState>();

/** Begins what the shell remembers about a request while it is served. */
export function beginState(request: object, requestId: string): void {
  states.set(request, { requestId, identity: { kind: 'anonymous' }, route: null });
}

/** @throws Error when the request never passed the shell's first middleware. */
export function stateOf(request: Request): RequestState {
  const state = states.get(request);
  if (state === undefined)
    throw new Error('This request has no state: the request-id middleware comes first.');
  return state;
}
