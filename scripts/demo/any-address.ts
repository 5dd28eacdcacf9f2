import { randomInt } from 'node:crypto';
import { servedAddresses } from '../../systems/seed-addresses';

/** Any address of a local network that has lines: each takes a few only, and a demo may be played often in one house. */
export function anyAddress(networkCode: 'KM' | 'QJ' | 'DL' | 'LJ'): string {
  return `${networkCode}-${String(randomInt(servedAddresses) + 1).padStart(4, '0')}`;
}
