import { Router } from 'express';
import { serveFiles, setup } from 'swagger-ui-express';

/** The client the docs sign in as; public, so with PKCE. */
export const docsClientId = 'bihuan-docs';

/** `/docs`: the API to read and to try, from local files, ready to sign in where there is an issuer to sign in at. */
export function docsPages(canSignIn: boolean): Router {
  const options = {
    customSiteTitle: '闭环 Bihuan API',
    swaggerUrl: '/openapi.json',
    swaggerOptions: {
      persistAuthorization: true,
      displayRequestDuration: true,
      ...(canSignIn && {
        oauth: { clientId: docsClientId, usePkceWithAuthorizationCodeGrant: true, scopes: ['openid'] },
      }),
    },
  };
  const router = Router({ strict: true });
  // Without the slash Swagger UI would look for its files, and for its sign-in redirect, one level up.
  router.get('/docs', (_request, response) => response.redirect('/docs/'));
  router.use('/docs/', ...serveFiles(undefined, options), setup(undefined, options));
  return router;
}
