import type { Label } from '../domain/people/department';
import type { Route } from './route';

/**
 * Refuses, at start, routes that are not declared in full: nothing is served that nobody thought about.
 * @throws Error naming every fault
 */
export function checkRoutes(routes: readonly Route[], tags: Readonly<Record<string, Label>>): void {
  const faults = [
    ...routes.flatMap((route) =>
      faultsOf(route, tags).map((fault) => `${route.method} ${route.path}: ${fault}`),
    ),
    ...repeated(routes.map((route) => `${route.method} ${route.path}`)).map(
      (name) => `${name} is declared twice`,
    ),
    ...repeated(routes.map((route) => route.operationId)).map((id) => `operationId ${id} is used twice`),
  ];
  if (faults.length > 0) throw new Error(`These routes can't be served:\n${faults.join('\n')}`);
}

function faultsOf(route: Route, tags: Readonly<Record<string, Label>>): string[] {
  const { request } = route;
  const readsOnly = route.method === 'GET' || route.method === 'DELETE';
  const checks: [boolean, string][] = [
    [!hasAccess(route.access), 'says not who may call it (access)'],
    [!hasScope(route.access), "says not what of it the caller may see (access.scope, or 'everything')"],
    [Object.keys(route.responses).length === 0, 'has no response schema'],
    [
      !Object.keys(route.responses).every((status) => /^2\d\d$/.test(status)),
      'declares an answer that is no success',
    ],
    [
      !sameNames(pathParams(route.path), Object.keys(request.params?.shape ?? {})),
      'path and params schema differ',
    ],
    [!Object.hasOwn(tags, route.tag), `has an unknown tag (${route.tag})`],
    [readsOnly && request.body !== null, 'takes a body, which its method does not'],
    [route.idempotent && route.method !== 'POST', 'takes an Idempotency-Key without being a POST'],
    [
      route.idempotent && request.file?.taken === 'streamed',
      'takes an Idempotency-Key, which says nothing of a file that is not read yet',
    ],
    [
      request.body !== null && Object.keys(request.bodyExamples).length === 0,
      'has a body without an example',
    ],
    ...Object.entries(request.bodyExamples).map(([name, { value }]): [boolean, string] => [
      request.body?.safeParse(value).success !== true,
      `body example '${name}' breaks the schema`,
    ]),
    ...Object.entries(route.responses).map(([status, { schema, example }]): [boolean, string] => [
      !schema.safeParse(example).success,
      `example of ${status} breaks the schema`,
    ]),
  ];
  return checks.filter(([wrong]) => wrong).map(([, fault]) => fault);
}

/** Types say so already; this is for those who got round them. */
function hasAccess(access: unknown): boolean {
  if (access === 'public') return true;
  if (typeof access !== 'object' || access === null || !('roles' in access)) return false;
  return access.roles === 'anyone-signed-in' || (Array.isArray(access.roles) && access.roles.length > 0);
}

function hasScope(access: unknown): boolean {
  if (typeof access !== 'object' || access === null) return true;
  return 'scope' in access && (typeof access.scope === 'function' || access.scope === 'everything');
}

function pathParams(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
