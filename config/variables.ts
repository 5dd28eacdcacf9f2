import {
  anyText,
  encryptionKeys,
  hostAndPort,
  mongoUrl,
  oneOf,
  port,
  webhookSecret,
  webUrl,
  wholeNumber,
} from './value-schemas';
import { withDefault, withoutDefault } from './variable';

/** Everything that can be set, in the order in which the documentation shows it. */
export const variables = {
  BIHUAN_MODE: withDefault(
    oneOf(['embedded', 'production']),
    'embedded',
    'embedded: everything on this machine, with demo people who need no password; production: nothing is made up',
  ),
  BIHUAN_HOST: withDefault(anyText(), '127.0.0.1', 'Address the API listens on'),
  BIHUAN_API_PORT: withDefault(port(), '8080', 'Port of the API'),
  BIHUAN_PUBLIC_URL: withoutDefault(
    webUrl(),
    'Where people and outside systems reach the API; not set: http://127.0.0.1 with the port of the API',
    'required in production',
  ),
  BIHUAN_DATA_DIR: withDefault(anyText(), '.data', 'Where embedded servers keep their data and logs'),
  LOG_LEVEL: withDefault(
    oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    'info',
    'How much API and workers log',
  ),
  BODY_LIMIT_BYTES: withDefault(
    wholeNumber(1_024, 16_777_216),
    '262144',
    'Largest request body the API accepts',
  ),
  BODY_NESTING_LIMIT: withDefault(
    wholeNumber(4, 200),
    '32',
    'How deep arrays and objects in a request may nest',
  ),
  RATE_LIMIT_PER_PERSON: withDefault(
    wholeNumber(1, 1_000_000),
    '1200',
    'Requests a minute of one signed-in person',
  ),
  RATE_LIMIT_PER_ADDRESS: withDefault(
    wholeNumber(1, 1_000_000),
    '300',
    'Requests a minute of one address that is not signed in',
  ),
  TRUST_PROXY_HOPS: withDefault(
    wholeNumber(0, 10),
    '0',
    'Reverse proxies in front of the API whose X-Forwarded-For is believed',
  ),
  OIDC_ISSUER: withoutDefault(
    webUrl(),
    'OpenID Connect issuer whose tokens are accepted; not set: the embedded issuer with the demo people',
    'required in production',
  ),
  OIDC_AUDIENCE: withoutDefault(anyText(), 'Audience the tokens must name', 'required in production'),
  OIDC_JWKS_URL: withoutDefault(webUrl(), "Where the issuer's keys are", 'required in production'),
  OIDC_CLIENT_ID: withDefault(
    anyText(),
    'bihuan-workbench',
    'As what the workbench signs people in at the issuer; public, with PKCE',
  ),
  WORKBENCH_DIR: withDefault(
    anyText(),
    'dist/web',
    'Where the built workbench is (`npm run build`, `npm start`); without it the API serves its documentation instead',
  ),
  TEMPORAL_ADDRESS: withoutDefault(
    hostAndPort(),
    'A running Temporal; not set: `npm start` starts one',
    'required in production',
  ),
  TEMPORAL_NAMESPACE: withDefault(anyText(), 'default', 'Namespace of our workflows'),
  TEMPORAL_PORT: withDefault(port(), '7233', 'Port of the embedded Temporal'),
  TEMPORAL_UI_PORT: withDefault(port(), '8233', "Port of the embedded Temporal's web interface"),
  TEMPORAL_UI_URL: withoutDefault(
    webUrl(),
    'Where operations reach the Temporal UI, for links of the flow desk; not set: that of the embedded Temporal, or none',
  ),
  MONGODB_URL: withoutDefault(
    mongoUrl(),
    'A running MongoDB replica set; not set: `npm start` starts one',
    'secret',
    'required in production',
  ),
  MONGODB_PORT: withDefault(port(), '27018', 'Port of the embedded MongoDB'),
  MONGODB_DATABASE: withDefault(anyText(), 'bihuan', 'Database of our records'),
  MONGODB_POOL_SIZE: withDefault(
    wholeNumber(2, 1_000),
    '50',
    'Connections to MongoDB each of our programs may open',
  ),
  NETWORK_URL: withoutDefault(
    webUrl(),
    "The network's inventory and activation; not set: `npm start` starts a stand-in",
    'required in production',
  ),
  NETWORK_PORT: withDefault(port(), '8091', "Port of the network's stand-in"),
  NETWORK_CALLBACK_SECRET: withDefault(
    webhookSecret(),
    // The one secret in the repository, good for a machine of one's own: production refuses it.
    'whsec_YmlodWFuIGVtYmVkZGVkIG1vZGUgc2VjcmV0ISE=',
    'Signs what the network reports back (Standard Webhooks)',
    'secret',
    'required in production',
  ),
  BILLING_URL: withoutDefault(
    webUrl(),
    'Billing (BOSS); not set: `npm start` starts a stand-in',
    'required in production',
  ),
  BILLING_PORT: withDefault(port(), '8092', "Port of billing's stand-in"),
  CRM_URL: withoutDefault(webUrl(), 'CRM; not set: `npm start` starts a stand-in', 'required in production'),
  CRM_PORT: withDefault(port(), '8093', "Port of CRM's stand-in"),
  SYSTEM_TIMEOUT_MS: withDefault(
    // An attempt at a step is given up after 15 s: its call has to end before.
    wholeNumber(100, 12_000),
    '8000',
    'How long one call to an outside system may take before it is tried again; at most 12000',
  ),
  SYSTEM_CONCURRENT_CALLS: withDefault(
    wholeNumber(1, 1_000),
    '20',
    'Calls to one outside system a worker has under way at most',
  ),
  WEBHOOK_SECRET_KEY: withoutDefault(
    encryptionKeys(),
    'Seals the signing keys of webhooks in MongoDB (AES-256-GCM): 32 random bytes in base64, `openssl rand -base64 32`; to change it, the new one, a comma, the one before; not set: one is made in the data directory',
    'secret',
    'required in production',
  ),
  WEBHOOK_TIMEOUT_MS: withDefault(
    wholeNumber(100, 60_000),
    '10000',
    'How long a receiver of webhooks may take to answer before it is tried again',
  ),
  WEBHOOK_RECEIVERS: withDefault(
    oneOf(['public', 'any']),
    'public',
    'public: webhooks go over https to public addresses alone; any: also http and addresses of this machine, for trying out, which production ignores',
  ),
  DELIVERY_LEASE_MS: withDefault(
    wholeNumber(300, 600_000),
    '10000',
    'After how long another worker program takes over the feed and the webhooks when the one that looks after them dies',
  ),
  DEPLOYMENT_NAME: withDefault(anyText(), 'bihuan', 'Name of the worker deployment'),
  BUILD_ID: withoutDefault(
    anyText(),
    'Version of this build: open processes stay with the build they started on; not set: versioning is off',
    'required in production',
  ),
  WORKFLOW_BUNDLE: withoutDefault(
    anyText(),
    'File with the bundled workflows (`npm run build` writes dist/workflow-bundle.js); not set: bundled at start',
    'required in production',
  ),
  WORKER_CACHED_WORKFLOWS: withDefault(
    wholeNumber(2, 100_000),
    '2000',
    'Processes a worker keeps in memory; fewer than are busy halves the throughput',
  ),
  WORKER_WORKFLOW_TASKS: withDefault(
    wholeNumber(2, 1_000),
    '100',
    'Workflow tasks a worker has under way at most',
  ),
  WORKER_LOCAL_ACTIVITIES: withDefault(
    wholeNumber(1, 1_000),
    '200',
    'Record writes a worker has under way at most',
  ),
  WORKER_ACTIVITIES: withDefault(
    wholeNumber(1, 1_000),
    '50',
    'Activities other than calls to outside systems a worker has under way at most',
  ),
  WORKER_SHUTDOWN_GRACE_MS: withDefault(
    wholeNumber(0, 600_000),
    '10000',
    'How long a stopping worker waits for activities under way',
  ),
  WORKER_METRICS_PORT: withoutDefault(port(), 'Port of the workers’ /metrics; not set: not served'),
};
