import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Authenticate } from './auth/authenticator';
import { identify } from './auth/identify';
import type { CallerOf } from './caller';
import type { AnswerPolicy } from './check-answer';
import { checkRoutes } from './check-routes';
import { docsPages } from './http/docs-pages';
import { errorHandler } from './http/error-handler';
import { healthRoutes, type HealthChecks } from './http/health-routes';
import { httpMetrics, metricsPage } from './http/http-metrics';
import { problemRoute } from './http/problem-route';
import { rateLimit, type RateLimits } from './http/rate-limit';
import { jsonBodyReader, type BodyLimits } from './http/read-json-body';
import { requestId } from './http/request-id';
import { requestLog } from './http/request-log';
import { securityHeaders } from './http/security-headers';
import type { IdempotencyStore } from './idempotency';
import { openApiDocument, type OpenApiInfo } from './openapi';
import type { Route } from './route';
import { notFound, routerOf } from './routing';
import type { OnRefused } from './serve-route';

export interface AppOptions {
  readonly routes: readonly Route[];
  readonly authenticate: Authenticate;
  readonly callerOf: CallerOf;
  readonly idempotency: IdempotencyStore;
  readonly onRefused: OnRefused;
  readonly log: Logger;
  readonly limits: BodyLimits & RateLimits;
  readonly health: HealthChecks;
  /** Business gauges are registered here by the caller; the default and HTTP figures are added. One registry an app. */
  readonly metrics: Registry;
  readonly openapiInfo: OpenApiInfo;
  readonly answers: AnswerPolicy;
  /** Where pages may call besides this server: the issuer people sign in at, when it is another. */
  readonly signInOrigins: readonly string[];
  /** How many reverse proxies stand in front; their X-Forwarded-For is believed. */
  readonly trustedProxies: number;
  /** Further handlers by path: the embedded issuer, the workbench. Asked before the routes, after limits and log. */
  readonly mounts: readonly Mount[];
}

export interface Mount {
  readonly path: string;
  readonly handler: RequestHandler;
}

/**
 * The HTTP API around the routes it is given: headers, log, figures, sign-in, limits, docs, health, and problem+json for
 * whatever goes wrong.
 * @throws Error when a route isn't declared in full (checkRoutes)
 */
export function createApp(options: AppOptions): Express {
  const { log, openapiInfo, metrics } = options;
  const routes = [...options.routes, ...healthRoutes(options.health), problemRoute];
  checkRoutes(routes, openapiInfo.tags);
  const document = openApiDocument(routes, openapiInfo);

  const app = express();
  app.disable('x-powered-by').disable('etag').set('trust proxy', options.trustedProxies);
  app.use(
    requestId,
    httpMetrics(metrics),
    requestLog(log),
    securityHeaders([...connectOrigins(openapiInfo), ...options.signInOrigins]),
  );
  app.get('/metrics', metricsPage(metrics));
  app.get('/openapi.json', (_request, response) => {
    response.json(document);
  });
  app.use(docsPages(openapiInfo.signIn !== null));
  app.use('/api', identify(options.authenticate, options.callerOf), rateLimit(options.limits));
  for (const { path, handler } of options.mounts) app.use(path, handler);
  app.use(routerOf(routes, { ...options, readBody: jsonBodyReader(options.limits) }));
  app.use(notFound, errorHandler(log));
  return app;
}

function connectOrigins({ signIn }: OpenApiInfo): readonly string[] {
  return signIn === null ? [] : [new URL(signIn.tokenUrl).origin];
}
