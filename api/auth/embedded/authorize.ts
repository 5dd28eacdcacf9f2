import { Router } from 'express';
import { z } from 'zod';
import { BusinessError } from '../../../domain/errors';
import type { Person } from '../../../domain/people/person';
import { fieldProblems } from '../../field-problems';
import { mayRedirect } from './clients';
import type { AuthorizationCodes } from './codes';
import { signInPage } from './sign-in-page';

export interface AuthorizeOptions {
  readonly issuer: URL;
  readonly people: readonly Person[];
  readonly codes: AuthorizationCodes;
}

const authorizeQuery = z.object({
  response_type: z.literal('code'),
  client_id: z.string().max(64),
  redirect_uri: z.string().max(500),
  code_challenge: z.string().regex(/^[\w-]{43}$/),
  code_challenge_method: z.literal('S256'),
  state: z.string().max(2000).optional(),
  nonce: z.string().max(500).optional(),
  scope: z.string().max(200).optional(),
});

type AuthorizeQuery = z.output<typeof authorizeQuery>;

/** `/authorize` asks who one is; picking somebody leads through `/authorize/as/<id>` back to the program with a code. */
export function authorizePages({ issuer, people, codes }: AuthorizeOptions): Router {
  const router = Router();
  router.get('/authorize', (request, response) => {
    readQuery(request.query, issuer);
    const { search } = new URL(request.originalUrl, issuer);
    const linkOf = (person: Person) => `${issuer.pathname}/authorize/as/${person.id}${search}`;
    response.set('Cache-Control', 'no-store').type('html').send(signInPage(people, linkOf));
  });
  // A link and no form: the content policy's form-action would forbid the redirect to a program on loopback.
  router.get('/authorize/as/:personId', (request, response) => {
    const query = readQuery(request.query, issuer);
    const person = people.find(({ id }) => id === request.params.personId);
    if (person === undefined) throw new BusinessError('not-found', 'There is no such demo person.');
    const code = codes.issue({
      personId: person.id,
      clientId: query.client_id,
      redirectUri: query.redirect_uri,
      codeChallenge: query.code_challenge,
      nonce: query.nonce ?? null,
    });
    response.set('Cache-Control', 'no-store').redirect(302, withCode(query, code));
  });
  return router;
}

/** Until client and address are known to be good nobody is sent anywhere, so a bad request ends here as a problem. */
function readQuery(query: unknown, issuer: URL): AuthorizeQuery {
  const parsed = authorizeQuery.safeParse(query);
  if (!parsed.success) {
    const fields = fieldProblems(parsed.error.issues, 'query');
    throw new BusinessError('invalid-request', 'This is no authorization request we serve.', fields);
  }
  if (!mayRedirect(parsed.data.client_id, parsed.data.redirect_uri, issuer)) {
    throw new BusinessError('invalid-request', 'This client may not be sent back there.', [
      { field: 'query.redirect_uri', reason: 'is not registered for this client_id' },
    ]);
  }
  return parsed.data;
}

function withCode(query: AuthorizeQuery, code: string): string {
  const target = new URL(query.redirect_uri);
  target.searchParams.set('code', code);
  if (query.state !== undefined) target.searchParams.set('state', query.state);
  return target.href;
}
