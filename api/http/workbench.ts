import { existsSync } from 'node:fs';
import path from 'node:path';
import express, { Router } from 'express';

/** What the workbench has to know of this installation. */
export interface WorkbenchSettings {
  readonly authority: string;
  readonly clientId: string;
  readonly scope: string;
  /** Where operations read workflows; null where there is nothing to link to. */
  readonly temporalUi: string | null;
  readonly namespace: string;
}

const yearMs = 365 * 24 * 3_600_000;

/** Paths that are the API's own: never answered with a page. */
const apisOwn = /^\/(api|callbacks|issuer|docs|problems|openapi\.json|metrics|livez|readyz)(\/|$)/;

/**
 * The workbench: its built files, and its one page for every path that is a page of it. Files carry their content's hash in their names and
 * may be kept for ever; the page may not.
 */
export function workbench(dir: string, settings: WorkbenchSettings): Router {
  const router = Router();
  const page = path.join(dir, 'index.html');
  router.get('/workbench.json', (_request, response) => {
    response.set('Cache-Control', 'no-store').json(settings);
  });
  if (!existsSync(page)) {
    router.get('/', (_request, response) => response.redirect('/docs'));
    return router;
  }
  router.use(
    '/assets',
    express.static(path.join(dir, 'assets'), { maxAge: yearMs, immutable: true, index: false }),
  );
  router.use(express.static(dir, { index: false, maxAge: 0 }));
  router.use((request, response, next) => {
    const asksForPage = request.method === 'GET' && request.accepts(['json', 'html']) === 'html';
    if (!asksForPage || apisOwn.test(request.path)) next();
    else response.set('Cache-Control', 'no-cache').sendFile('index.html', { root: dir });
  });
  return router;
}
