import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { Person } from '../../../domain/people/person';
import type { AuthorizationCodes } from './codes';
import { accessToken, idToken, tokenLifetimeSeconds, type TokenIssuer } from './tokens';

export interface TokenEndpointOptions {
  readonly tokens: TokenIssuer;
  readonly people: readonly Person[];
  readonly codes: AuthorizationCodes;
}

/** Everybody's password: the issuer is for trying things out, and says so. */
const demoPassword = 'demo';

const text = z.string().min(1).max(500);

const tokenRequest = z.discriminatedUnion('grant_type', [
  z.object({
    grant_type: z.literal('authorization_code'),
    client_id: text,
    code: text,
    redirect_uri: text,
    code_verifier: z.string().regex(/^[\w.~-]{43,128}$/),
  }),
  z.object({ grant_type: z.literal('password'), username: text, password: text }),
]);

type TokenRequest = z.output<typeof tokenRequest>;

interface SignIn {
  readonly person: Person;
  readonly clientId: string;
  readonly nonce: string | null;
}

/**
 * `POST /token`: authorization code with PKCE, and for curl `grant_type=password&username=<person id>&password=demo`.
 * Errors are as OAuth 2 wants them (RFC 6749 §5.2), because its clients read them.
 */
export function tokenEndpoint({ tokens, people, codes }: TokenEndpointOptions): RequestHandler {
  return async (request, response) => {
    response.set({ 'Cache-Control': 'no-store', Pragma: 'no-cache' });
    const parsed = tokenRequest.safeParse(request.body);
    if (!parsed.success) {
      const grantKnown = parsed.error.issues.every(({ path }) => path[0] !== 'grant_type');
      response.status(400).json({ error: grantKnown ? 'invalid_request' : 'unsupported_grant_type' });
      return;
    }
    const signIn = signInOf(parsed.data, people, codes);
    if (signIn === null) {
      response.status(400).json({ error: 'invalid_grant' });
      return;
    }
    const { person, clientId, nonce } = signIn;
    response.json({
      access_token: await accessToken(tokens, person, clientId),
      id_token: await idToken(tokens, person, clientId, nonce),
      token_type: 'Bearer',
      expires_in: tokenLifetimeSeconds,
      scope: 'openid',
    });
  };
}

function signInOf(
  request: TokenRequest,
  people: readonly Person[],
  codes: AuthorizationCodes,
): SignIn | null {
  if (request.grant_type === 'password') {
    const person = people.find(({ id }) => id === request.username);
    if (person === undefined || request.password !== demoPassword) return null;
    return { person, clientId: 'bihuan-cli', nonce: null };
  }
  const grant = codes.redeem(request.code, request.client_id, request.redirect_uri, request.code_verifier);
  const person = people.find(({ id }) => id === grant?.personId);
  if (grant === null || person === undefined) return null;
  return { person, clientId: grant.clientId, nonce: grant.nonce };
}
