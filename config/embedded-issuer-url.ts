import type { Config } from './config';

/** Where the embedded issuer is, when it is the one in force: below the API's own address. */
export function embeddedIssuerUrl({ api }: Config): string {
  return `${api.publicUrl}/issuer`;
}
