import path from 'node:path';
import { freePort } from '../servers/ports';

/** Nobody is to be slowed down by a limit that is made for people. */
const noLimit = '1000000';

/** What our programs are told: data in `dir`, free ports, everything else as `npm start` has it. */
export async function benchEnvironment(dir: string): Promise<Record<string, string>> {
  const names = [
    'MONGODB_PORT',
    'TEMPORAL_PORT',
    'NETWORK_PORT',
    'BILLING_PORT',
    'CRM_PORT',
    'BIHUAN_API_PORT',
  ];
  const ports = await Promise.all(names.map(async (name) => [name, String(await freePort())] as const));
  return {
    BIHUAN_MODE: 'embedded',
    BIHUAN_DATA_DIR: path.join(dir, 'data'),
    RATE_LIMIT_PER_PERSON: noLimit,
    ...Object.fromEntries(ports),
    ...nowhere,
  };
}

/** Whoever works with servers of their own has these set; an empty value counts as not set. */
const nowhere = {
  TEMPORAL_ADDRESS: '',
  MONGODB_URL: '',
  NETWORK_URL: '',
  BILLING_URL: '',
  CRM_URL: '',
  BIHUAN_PUBLIC_URL: '',
  OIDC_ISSUER: '',
  OIDC_AUDIENCE: '',
  OIDC_JWKS_URL: '',
};
