import express, { Router } from 'express';
import type { JSONWebKeySet } from 'jose';
import type { Person } from '../../../domain/people/person';
import { authorizePages } from './authorize';
import { AuthorizationCodes } from './codes';
import { signingKey } from './keys';
import { tokenEndpoint } from './token-endpoint';
import { accessToken, type TokenIssuer } from './tokens';

export interface EmbeddedIssuerOptions {
  /** The address people and programs reach the issuer at, such as `http://127.0.0.1:8080/issuer`; goes into every token. */
  readonly issuer: string;
  readonly audience: string;
  readonly people: readonly Person[];
  /** Where the signing key is kept; null: for this process only. */
  readonly keyFile: string | null;
}

export interface EmbeddedIssuer {
  /** To be mounted at the issuer's path. */
  readonly router: Router;
  readonly jwks: JSONWebKeySet;
  /** A token without the ceremony, for scripts and tests. */
  readonly tokenFor: (person: Person) => Promise<string>;
}

/**
 * The issuer of demo mode: a small OpenID Connect provider whose people need no secret. It believes anybody, so
 * production must refuse it (the composition root does).
 */
export async function createEmbeddedIssuer(options: EmbeddedIssuerOptions): Promise<EmbeddedIssuer> {
  const { issuer, audience, people } = options;
  const key = await signingKey(options.keyFile);
  const tokens: TokenIssuer = { issuer, audience, key };
  const codes = new AuthorizationCodes();
  const jwks: JSONWebKeySet = { keys: [key.publicJwk] };

  const router = Router();
  router.get('/.well-known/openid-configuration', (_request, response) => {
    response.json(discovery(issuer));
  });
  router.get('/jwks', (_request, response) => {
    response.json(jwks);
  });
  router.use(authorizePages({ issuer: new URL(issuer), people, codes }));
  router.post(
    '/token',
    express.urlencoded({ extended: false, limit: '10kb', parameterLimit: 20 }),
    tokenEndpoint({ tokens, people, codes }),
  );
  return { router, jwks, tokenFor: async (person) => accessToken(tokens, person, 'bihuan-cli') };
}

function discovery(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'password'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['none'],
    scopes_supported: ['openid'],
    claims_supported: ['sub', 'name', 'department', 'roles', 'station', 'localNetworks'],
  };
}
