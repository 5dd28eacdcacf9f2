import type { User, UserManager } from 'oidc-client-ts';
import { createContext, useContext } from 'react';
import type { z } from 'zod';
import type { personAnswer } from '../../api/schemas/person';
import type { ApiClient } from '../data/api-client';
import type { Settings } from './settings';

type Person = z.input<typeof personAnswer>;

/** Who is signed in, as the API knows them. */
export interface Myself extends Person {
  readonly standsInFor: readonly Person[];
}

/** The signed-in person and what they reach the API with. */
export interface Session {
  readonly settings: Settings;
  readonly api: ApiClient;
  readonly user: User;
  readonly manager: UserManager;
  readonly myself: Myself;
}

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext.Provider;

/** @throws Error outside of the signed-in part of the workbench */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('Nobody is signed in here');
  return session;
}

/** The API, for queries and changes. */
export function useApi(): ApiClient {
  return useSession().api;
}
