import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Helmet's headers with a content policy for our own pages (docs, sign-in, workbench): everything from this origin, styles
 * also inline. Popups are allowed an opener, because signing in from the docs happens in one.
 * @param connectOrigins further origins pages may call (a sign-in server elsewhere)
 */
export function securityHeaders(connectOrigins: readonly string[]): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", ...connectOrigins],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
  });
}
