import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Person } from '../../../domain/people/person';
import type { SigningKey } from './keys';

/** How long a person stays signed in: a working day. */
export const tokenLifetimeSeconds = 8 * 3600;

export interface TokenIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly key: SigningKey;
}

/** An access token for the API, with the claims `personClaims` reads. */
export async function accessToken(by: TokenIssuer, person: Person, clientId: string): Promise<string> {
  return sign(by, person, by.audience, { typ: 'at+jwt' }, { client_id: clientId, scope: 'openid' });
}

/** An id token for the program that asked; the API doesn't take it (another audience). */
export async function idToken(
  by: TokenIssuer,
  person: Person,
  clientId: string,
  nonce: string | null,
): Promise<string> {
  return sign(by, person, clientId, { typ: 'JWT' }, nonce === null ? {} : { nonce });
}

async function sign(
  { issuer, key }: TokenIssuer,
  person: Person,
  audience: string,
  header: { readonly typ: string },
  extra: Readonly<Record<string, string>>,
): Promise<string> {
  const { id, ...about } = person;
  return new SignJWT({ ...about, roles: [...about.roles], localNetworks: [...about.localNetworks], ...extra })
    .setProtectedHeader({ alg: 'ES256', kid: key.kid, ...header })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(id)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${tokenLifetimeSeconds}s`)
    .sign(key.privateKey);
}
