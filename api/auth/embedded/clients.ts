import { docsClientId } from '../../http/docs-pages';

/** The programs that may ask for tokens, each with the paths of this server it may be sent back to. All public: PKCE it is. */
const clients: Readonly<Record<string, readonly string[]>> = {
  [docsClientId]: ['/docs/oauth2-redirect.html'],
  'bihuan-workbench': ['/', '/signed-in'],
  'bihuan-cli': [],
};

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

export function isClient(clientId: string): boolean {
  return Object.hasOwn(clients, clientId);
}

/**
 * Whether a client may be sent back to `redirectUri`: a registered path of the issuer's own origin, or anything on loopback
 * (native programs and local development, RFC 8252).
 */
export function mayRedirect(clientId: string, redirectUri: string, issuer: URL): boolean {
  if (!isClient(clientId) || !URL.canParse(redirectUri)) return false;
  const target = new URL(redirectUri);
  if (target.hash !== '' || target.username !== '' || target.password !== '') return false;
  if (target.protocol === 'http:' && loopback.has(target.hostname)) return true;
  return target.origin === issuer.origin && (clients[clientId] ?? []).includes(target.pathname);
}
