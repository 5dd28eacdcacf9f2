import { Router, type RequestHandler } from 'express';
import { HttpProblem } from './http-problem';
import { BusinessError } from '../domain/errors';
import { stateOf } from './http/request-state';
import type { Method, Route } from './route';
import { serveRoute, type RouteServices } from './serve-route';

/** The router of all declared routes; for their paths with other methods, 405 with `Allow`. */
export function routerOf(routes: readonly Route[], services: RouteServices): Router {
  const router = Router({ caseSensitive: true, strict: true });
  for (const [path, offered] of byPath(routes)) {
    const place = router.route(path);
    for (const route of offered) {
      place[lowerCase[route.method]](serveRoute(route, services));
    }
    place.all(otherMethods(path, offered));
  }
  return router;
}

/** The last word on a path nobody serves. */
export const notFound: RequestHandler = () => {
  throw new BusinessError('not-found', 'There is nothing at this address.');
};

const lowerCase = {
  GET: 'get',
  POST: 'post',
  PUT: 'put',
  PATCH: 'patch',
  DELETE: 'delete',
} as const satisfies Record<Method, string>;

/** Routes by path, fixed paths before those with parameters, so that `/orders/export` isn't taken for an order number. */
function byPath(routes: readonly Route[]): [string, Route[]][] {
  const paths = new Map<string, Route[]>();
  for (const route of routes) paths.set(route.path, [...(paths.get(route.path) ?? []), route]);
  return [...paths].sort(([a], [b]) => (fixedFirst(a) < fixedFirst(b) ? -1 : 1));
}

function fixedFirst(path: string): string {
  return path.replaceAll(':', '\uffff');
}

function otherMethods(path: string, offered: readonly Route[]): RequestHandler {
  const methods = offered.map((route) => route.method);
  const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  return (request, response) => {
    stateOf(request).route = path;
    if (request.method !== 'OPTIONS') {
      throw new HttpProblem('method-not-allowed', `This path takes ${allow}.`, { Allow: allow });
    }
    response.status(204).set('Allow', allow).end();
  };
}
