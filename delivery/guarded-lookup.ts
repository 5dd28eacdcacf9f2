import dns from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address';

/** A receiver's name leads somewhere nobody may be sent to. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

/** Looks a name up, as `dns.lookup` does. */
export type Resolve = (hostname: string) => Promise<readonly { address: string; family: number }[]>;

/** The machine's own way to look names up. */
export const systemResolve: Resolve = async (hostname) =>
  await dns.promises.lookup(hostname, { all: true, verbatim: true });

/**
 * A look-up for connections that refuses a name as soon as one of its addresses is not public. The connection is made to the very address that was
 * checked, so a name that means something else a moment later gains nothing.
 */
export function guardedLookup(resolve: Resolve): LookupFunction {
  async function checked(hostname: string) {
    const found = await resolve(hostname);
    const [first] = found;
    if (first === undefined || found.some(({ address }) => !isPublicAddress(address)))
      throw new AddressRefused(`${hostname} leads to no public address`);
    return { first, found };
  }
  return (hostname, options, callback) => {
    void (async () => {
      try {
        const { first, found } = await checked(hostname);
        if (options.all === true) callback(null, [...found]);
        else callback(null, first.address, first.family);
      } catch (error) {
        callback(error as NodeJS.ErrnoException, '', 0);
      }
    })();
  };
}
