import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Client } from '@temporalio/client';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import type { Config } from '../config/config';
import { embeddedIssuerUrl } from '../config/embedded-issuer-url';
import { catalogue } from '../domain/catalogue/catalogue';
import { firstDecisionTables } from '../domain/authorisation/first-authorisation';
import { firstTables } from '../domain/limits/limit-tables';
import { createAttachmentStore } from '../storage/attachments/attachment-store';
import { createAbsenceStore } from '../storage/absence-store';
import { createBatchItems } from '../storage/batch/batch-items';
import { createChangeLog } from '../storage/change-log';
import { createAccountStore } from '../storage/customers/account-store';
import { createIdempotencyStore } from '../storage/idempotency-store';
import { createPeopleDirectory } from '../storage/people-directory';
import { createOutboundStores } from '../storage/outbound-stores';
import { createRefusalLog } from '../storage/refusal-log';
import { createCalendarApplications } from '../storage/reference/calendar-applications';
import { createCalendarVersions } from '../storage/reference/calendar-versions';
import { createDecisionTables } from '../storage/decision-tables/decision-tables';
import { createPastAgreements } from '../storage/decision-tables/past-agreements';
import { createLimitTables } from '../storage/reference/limit-tables';
import { createSavedFilters } from '../storage/saved-filters';
import { createSealer } from '../storage/sealer';
import { secretKeysOf } from '../storage/secret-keys';
import type { Store } from '../storage/store';
import { createViews } from '../storage/views/views';
import { type Mount, createApp } from './app';
import { type Authenticate, type AuthenticatorOptions, createAuthenticator } from './auth/authenticator';
import { createEmbeddedIssuer } from './auth/embedded/issuer';
import { demoPeople } from './auth/embedded/people';
import { auditSystems } from './audit-systems';
import { createUsageStore } from '../storage/exits/usage-store';
import { createStandingIn } from './auth/standing-in';
import { businessMetrics } from './business-metrics';
import { callbackRouter } from './callbacks';
import type { AnswerPolicy } from './check-answer';
import { createGateway } from '../gateway/gateway';
import { type WorkbenchSettings, workbench } from './http/workbench';
import { takeOverAfterMs } from './idempotency';
import { createFeedHead } from './outbound/feed-head';
import { createRoutes, tags } from './routes/routes';

const audience = 'bihuan';
const clockToleranceSeconds = 5;

/** How often the feed is looked at while somebody listens. */
const feedLookMs = 250;

interface SignIn {
  readonly authenticate: Authenticate;
  readonly pages: { readonly authorizationUrl: string; readonly tokenUrl: string } | null;
  readonly mounts: readonly Mount[];
}

/** Sign-in with the operator's own OIDC issuer, or with the embedded one and its demo people. */
async function signIn(config: Config, onSignIn: AuthenticatorOptions['onSignIn']): Promise<SignIn> {
  if (config.oidc !== null) {
    const { issuer, jwksUrl } = config.oidc;
    const keys = { jwksUrl: new URL(jwksUrl) };
    return {
      authenticate: createAuthenticator({
        issuer,
        audience: config.oidc.audience,
        keys,
        clockToleranceSeconds,
        onSignIn,
      }),
      pages: null,
      mounts: [],
    };
  }
  const issuer = embeddedIssuerUrl(config);
  mkdirSync(config.dataDir, { recursive: true });
  const keyFile = path.join(config.dataDir, 'issuer-key.json');
  const embedded = await createEmbeddedIssuer({ issuer, audience, people: demoPeople, keyFile });
  return {
    authenticate: createAuthenticator({
      issuer,
      audience,
      keys: { jwks: embedded.jwks },
      clockToleranceSeconds,
      onSignIn,
    }),
    pages: { authorizationUrl: `${issuer}/authorize`, tokenUrl: `${issuer}/token` },
    mounts: [{ path: '/issuer', handler: embedded.router }],
  };
}

/** The operator's own issuer, which the workbench asks for tokens. */
function signInOrigins({ oidc }: Config): readonly string[] {
  return oidc === null ? [] : [...new Set([oidc.issuer, oidc.jwksUrl].map((url) => new URL(url).origin))];
}

/** What the workbench has to know of this installation. */
function workbenchSettings(config: Config): WorkbenchSettings {
  const { uiUrl: temporalUi, namespace } = config.temporal;
  const authority = config.oidc?.issuer ?? embeddedIssuerUrl(config);
  return { authority, clientId: config.workbench.clientId, scope: 'openid', temporalUi, namespace };
}

/** What the API is put together from. */
export interface AppParts {
  readonly config: Config;
  readonly client: Client;
  /** The task queue processes are started on. */
  readonly queue: string;
  /** How long a caller waits for a process to answer before it is told to come again. */
  readonly answerWithinMs: number;
  readonly store: Store;
  readonly log: Logger;
  readonly answers: AnswerPolicy;
  /** Aborts when the API is to stop: streams end then. */
  readonly stopping: AbortSignal;
}

/** The whole API on its real parts: records, processes, sign-in. */
export async function buildApp(parts: AppParts): Promise<Express> {
  const { config, client, queue, answerWithinMs, store, log, answers, stopping } = parts;
  const changes = createChangeLog(store, () => new Date());
  const sealer = createSealer(secretKeysOf(config));
  const { authenticate, pages, mounts } = await signIn(config, createPeopleDirectory(store, changes).learn);
  const views = createViews(store);
  const standingIn = createStandingIn(views, Date.now);
  const absences = createAbsenceStore(store, changes, standingIn.forget);
  const gateway = createGateway(client, queue, answerWithinMs);
  const refusals = createRefusalLog(store, () => new Date());
  const metrics = new Registry();
  businessMetrics(metrics, views.figures, log, Date.now);
  return createApp({
    routes: createRoutes({
      views,
      absences,
      outbound: {
        ...createOutboundStores(store, changes, sealer),
        receivers: config.webhooks.receivers,
        feedHead: createFeedHead(views.feed, feedLookMs, (error) =>
          log.error({ err: error }, 'The feed cannot be read'),
        ),
        stopping,
      },
      accounts: createAccountStore(store, changes),
      calendarVersions: createCalendarVersions(store, changes),
      calendarApplications: createCalendarApplications(store, changes),
      tables: createLimitTables(store, changes, firstTables(Object.values(catalogue))),
      decisions: createDecisionTables(store, changes, firstDecisionTables),
      pastAgreements: createPastAgreements(store),
      batchItems: createBatchItems(store),
      attachments: createAttachmentStore(store),
      savedFilters: createSavedFilters(store),
      usage: createUsageStore(store),
      audit: auditSystems(config.systems, views.services),
      gateway,
      catalogue,
      now: () => new Date().toISOString(),
    }),
    authenticate,
    callerOf: standingIn.callerOf,
    idempotency: createIdempotencyStore(store, sealer, takeOverAfterMs, Date.now),
    onRefused: async ({ person, route, reason, subject }) => {
      await refusals.add({ personId: person.id, route, subject, reason });
    },
    log,
    limits: config.api,
    health: { mongo: async () => await store.ping(), temporal: async () => await gateway.ping() },
    metrics,
    openapiInfo: {
      title: '闭环 Bihuan',
      version: '1',
      description: {
        zh: '跨部门流程闭环：从下单到客户签字验收，每一刻都有人负责。',
        en: 'Processes that cross departments, closed: from the order to the signed acceptance somebody answers for every moment.',
      },
      tags,
      signIn: pages,
    },
    answers,
    signInOrigins: signInOrigins(config),
    trustedProxies: config.api.trustProxyHops,
    mounts: [
      ...mounts,
      { path: '/callbacks', handler: callbackRouter(gateway, config.systems.network.callbackSecret, log) },
      { path: '/', handler: workbench(config.workbench.dir, workbenchSettings(config)) },
    ],
  });
}
