import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Histogram, type Registry } from 'prom-client';
import { stateOf } from './request-state';

/** Measures every request by method, route pattern (never the path: it has no end) and status, in seconds. */
export function httpMetrics(registry: Registry): RequestHandler {
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return (request, response, next) => {
    const stop = duration.startTimer();
    response.once('close', () => {
      stop({
        method: request.method,
        route: stateOf(request).route ?? 'none',
        status: String(response.statusCode),
      });
    });
    next();
  };
}

/** `/metrics` in Prometheus' text format. For the monitoring network: the reverse proxy keeps it from the outside. */
export function metricsPage(registry: Registry): RequestHandler {
  return async (_request, response) => {
    const text = await registry.metrics();
    response.setHeader('Content-Type', registry.contentType);
    response.end(text);
  };
}
