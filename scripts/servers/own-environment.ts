import { freePort } from './ports';

const ports = [
  'BIHUAN_API_PORT',
  'TEMPORAL_PORT',
  'TEMPORAL_UI_PORT',
  'MONGODB_PORT',
  'NETWORK_PORT',
  'BILLING_PORT',
  'CRM_PORT',
];

/** Set to nothing, which counts as not set: whoever works with servers of their own has these, and they are not to be touched. */
const elsewhere = [
  'BIHUAN_PUBLIC_URL',
  'TEMPORAL_ADDRESS',
  'MONGODB_URL',
  'NETWORK_URL',
  'BILLING_URL',
  'CRM_URL',
  'OIDC_ISSUER',
  'OIDC_AUDIENCE',
  'OIDC_JWKS_URL',
];

/** What a whole Bihuan of one's own is told: free ports, data in `dataDir`, everything else as `npm start` has it. */
export async function ownEnvironment(dataDir: string): Promise<Readonly<Record<string, string>>> {
  const found = await Promise.all(ports.map(async (name) => [name, String(await freePort())] as const));
  return {
    BIHUAN_MODE: 'embedded',
    BIHUAN_DATA_DIR: dataDir,
    ...Object.fromEntries(found),
    ...Object.fromEntries(elsewhere.map((name) => [name, ''])),
  };
}
