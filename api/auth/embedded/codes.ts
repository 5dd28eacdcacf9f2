import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What an authorization code stands for. */
export interface Grant {
  readonly personId: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly codeChallenge: string;
  readonly nonce: string | null;
}

const lifetimeMs = 60_000;
const mostAtOnce = 10_000;

/** Authorization codes: good once, for a minute, in this process. */
export class AuthorizationCodes {
  private readonly grants = new Map<string, { readonly grant: Grant; readonly expiresAt: number }>();

  issue(grant: Grant): string {
    const [oldest] = this.grants.keys();
    if (this.grants.size >= mostAtOnce && oldest !== undefined) this.grants.delete(oldest);
    const code = randomBytes(32).toString('base64url');
    this.grants.set(code, { grant, expiresAt: Date.now() + lifetimeMs });
    return code;
  }

  /** Gives up the code, right or wrong: null when unknown, expired, or used with another client, address or verifier. */
  redeem(code: string, clientId: string, redirectUri: string, verifier: string): Grant | null {
    const found = this.grants.get(code);
    this.grants.delete(code);
    if (found === undefined || found.expiresAt <= Date.now()) return null;
    const { grant } = found;
    const matches = grant.clientId === clientId && grant.redirectUri === redirectUri;
    return matches && proves(verifier, grant.codeChallenge) ? grant : null;
  }
}

/** PKCE S256 (RFC 7636). */
function proves(verifier: string, challenge: string): boolean {
  const offered = createHash('sha256').update(verifier).digest();
  const expected = Buffer.from(challenge, 'base64url');
  return offered.length === expected.length && timingSafeEqual(offered, expected);
}
