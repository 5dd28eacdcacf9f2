import { createHash } from 'node:crypto';
import { circuitCode, networkCodes, networkNames, type NetworkName } from './network-codes';
import type { Need } from './schemas';

const spreadEnd = 1_000_000;

/** The pool of access pairs ending at an address. */
export const accessPairPool = (addressId: string): string => `access-pair/${addressId}`;

/** The n-th access pair of an address. */
export const accessPairId = (addressId: string, n: string): string => `${addressId}-P${n}`;

export const portPool = (network: NetworkName): string => `port/${networkCodes[network]}`;

export const numberPool = (network: NetworkName): string => `number/${networkCodes[network]}`;

/** The pool of circuits between two local networks, in either order, or within one. */
export const circuitPool = (one: NetworkName, other: NetworkName): string =>
  `circuit/${circuitCode(one, other)}`;

/** The pool that serves a need. */
export function poolOf(need: Need): string {
  const [one, other] = need.localNetworks;
  if (one === undefined) throw new TypeError('a need names a local network');
  if (need.addressId !== null) return accessPairPool(need.addressId);
  if (need.type === 'circuit') return circuitPool(one, other ?? one);
  return need.type === 'port' ? portPool(one) : numberPool(one);
}

/** A place from 0 to 999,999, always the same for the same text, evenly scattered. */
export function spreadOf(text: string): number {
  return createHash('md5').update(text).digest().readUInt32BE() % spreadEnd;
}

/** The local network whose station looks after a pool; of a circuit between two, the first. */
export function networkOfPool(pool: string): NetworkName {
  const code = pool.slice(pool.indexOf('/') + 1, pool.indexOf('/') + 3);
  const found = networkNames.find((name) => networkCodes[name] === code);
  if (found === undefined) throw new RangeError(`${pool} is in no local network`);
  return found;
}
