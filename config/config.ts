import path from 'node:path';
import { deepFreeze } from './deep-freeze';
import type { Environment } from './environment';
import { readEnvironment } from './read-environment';

/** An outside server: where it is, and whether `npm start` is to start it because no address was given. */
export interface Reachable {
  readonly url: string;
  readonly embedded: boolean;
  /** Where it listens when embedded. */
  readonly port: number;
}

/** Everything our programs can be told from outside, read once at start and never changed. */
export interface Config {
  readonly mode: 'embedded' | 'production';
  readonly logLevel: Environment['LOG_LEVEL'];
  /** Absolute path. */
  readonly dataDir: string;
  readonly api: {
    readonly host: string;
    readonly port: number;
    /** Without a trailing slash. */
    readonly publicUrl: string;
    readonly bodyBytes: number;
    readonly nesting: number;
    readonly requestsPerMinutePerPerson: number;
    readonly requestsPerMinutePerAddress: number;
    readonly trustProxyHops: number;
  };
  /** Null: the embedded issuer with the demo people (never in production). */
  readonly oidc: { readonly issuer: string; readonly audience: string; readonly jwksUrl: string } | null;
  readonly workbench: {
    /** Absolute path of its built files. */
    readonly dir: string;
    readonly clientId: string;
  };
  readonly temporal: {
    readonly address: string;
    readonly embedded: boolean;
    readonly namespace: string;
    readonly port: number;
    readonly uiPort: number;
    /** Where people reach its web interface; null where there is none to link to. */
    readonly uiUrl: string | null;
  };
  readonly mongo: Reachable & { readonly database: string; readonly poolSize: number };
  readonly systems: {
    readonly network: Reachable & { readonly callbackSecret: string };
    readonly billing: Reachable;
    readonly crm: Reachable;
    readonly timeoutMs: number;
    readonly concurrentCalls: number;
  };
  readonly webhooks: {
    /** What seals their signing keys in the records, the present key first; null: one that is made in the data directory (never in production). */
    readonly secretKeys: Environment['WEBHOOK_SECRET_KEY'];
    readonly timeoutMs: number;
    /** `any`: http and private addresses too. Never in production. */
    readonly receivers: 'public' | 'any';
    /** For how long one worker program looks after feed and webhooks without renewing. */
    readonly leaseMs: number;
  };
  readonly worker: {
    readonly deploymentName: string;
    /** Null: versioning is off. */
    readonly buildId: string | null;
    /** Null: bundled at start. */
    readonly workflowBundle: string | null;
    readonly cachedWorkflows: number;
    readonly workflowTasks: number;
    readonly localActivities: number;
    readonly activities: number;
    readonly shutdownGraceMs: number;
    /** Null: not served. */
    readonly metricsPort: number | null;
  };
}

/**
 * Reads the configuration from the environment. Nothing else reads it.
 * @throws EnvironmentError that lists every problem, for people
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = readEnvironment(env);
  return deepFreeze<Config>({
    mode: read.BIHUAN_MODE,
    logLevel: read.LOG_LEVEL,
    dataDir: path.resolve(read.BIHUAN_DATA_DIR),
    api: {
      host: read.BIHUAN_HOST,
      port: read.BIHUAN_API_PORT,
      publicUrl: read.BIHUAN_PUBLIC_URL ?? `http://127.0.0.1:${read.BIHUAN_API_PORT}`,
      bodyBytes: read.BODY_LIMIT_BYTES,
      nesting: read.BODY_NESTING_LIMIT,
      requestsPerMinutePerPerson: read.RATE_LIMIT_PER_PERSON,
      requestsPerMinutePerAddress: read.RATE_LIMIT_PER_ADDRESS,
      trustProxyHops: read.TRUST_PROXY_HOPS,
    },
    oidc: oidc(read),
    workbench: { dir: path.resolve(read.WORKBENCH_DIR), clientId: read.OIDC_CLIENT_ID },
    temporal: {
      address: read.TEMPORAL_ADDRESS ?? `127.0.0.1:${read.TEMPORAL_PORT}`,
      embedded: read.TEMPORAL_ADDRESS === null,
      namespace: read.TEMPORAL_NAMESPACE,
      port: read.TEMPORAL_PORT,
      uiPort: read.TEMPORAL_UI_PORT,
      uiUrl:
        read.TEMPORAL_UI_URL ??
        (read.TEMPORAL_ADDRESS === null ? `http://127.0.0.1:${read.TEMPORAL_UI_PORT}` : null),
    },
    mongo: {
      url: read.MONGODB_URL ?? `mongodb://127.0.0.1:${read.MONGODB_PORT}/?replicaSet=rs0`,
      embedded: read.MONGODB_URL === null,
      port: read.MONGODB_PORT,
      database: read.MONGODB_DATABASE,
      poolSize: read.MONGODB_POOL_SIZE,
    },
    systems: {
      network: {
        ...system(read.NETWORK_URL, read.NETWORK_PORT),
        callbackSecret: read.NETWORK_CALLBACK_SECRET,
      },
      billing: system(read.BILLING_URL, read.BILLING_PORT),
      crm: system(read.CRM_URL, read.CRM_PORT),
      timeoutMs: read.SYSTEM_TIMEOUT_MS,
      concurrentCalls: read.SYSTEM_CONCURRENT_CALLS,
    },
    webhooks: {
      secretKeys: read.WEBHOOK_SECRET_KEY,
      timeoutMs: read.WEBHOOK_TIMEOUT_MS,
      receivers: read.BIHUAN_MODE === 'production' ? 'public' : read.WEBHOOK_RECEIVERS,
      leaseMs: read.DELIVERY_LEASE_MS,
    },
    worker: {
      deploymentName: read.DEPLOYMENT_NAME,
      buildId: read.BUILD_ID,
      workflowBundle: read.WORKFLOW_BUNDLE,
      cachedWorkflows: read.WORKER_CACHED_WORKFLOWS,
      workflowTasks: read.WORKER_WORKFLOW_TASKS,
      localActivities: read.WORKER_LOCAL_ACTIVITIES,
      activities: read.WORKER_ACTIVITIES,
      shutdownGraceMs: read.WORKER_SHUTDOWN_GRACE_MS,
      metricsPort: read.WORKER_METRICS_PORT,
    },
  });
}

function oidc(read: Environment): Config['oidc'] {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_JWKS_URL: jwksUrl } = read;
  return issuer === null || audience === null || jwksUrl === null ? null : { issuer, audience, jwksUrl };
}

function system(url: string | null, port: number): Reachable {
  return { url: url ?? `http://127.0.0.1:${port}`, embedded: url === null, port };
}
