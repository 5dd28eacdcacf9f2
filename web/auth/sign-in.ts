import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { Settings } from './settings';

/** Where one is sent back to after signing in. */
export const signedInPath = '/signed-in';

/** Signing in by OIDC: authorization code with PKCE. What one was looking at is kept through it. */
export function createSignIn({ authority, clientId, scope }: Settings): UserManager {
  return new UserManager({
    authority,
    client_id: clientId,
    scope,
    redirect_uri: `${location.origin}${signedInPath}`,
    post_logout_redirect_uri: location.origin,
    // For as long as the tab lives: a token is nothing to leave behind on a shared machine.
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
    loadUserInfo: false,
  });
}

/** Forgets who was signed in, here and, where it has a way to, at the issuer; leaves the page. */
export async function signOut(manager: UserManager): Promise<void> {
  const atIssuer = await manager.metadataService.getEndSessionEndpoint().catch(() => undefined);
  if (atIssuer !== undefined) return await manager.signoutRedirect();
  await manager.removeUser();
  location.assign('/');
}

/** Whoever is signed in, or null. */
export async function signedIn(manager: UserManager): Promise<User | null> {
  const user = await manager.getUser();
  return user === null || user.expired === true ? null : user;
}
