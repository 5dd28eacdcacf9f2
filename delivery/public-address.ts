import ipaddr from 'ipaddr.js';

/** The only part of the IPv6 space that is given out for the internet. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address is one of the internet at large. Loopback, private, link-local (metadata services), carrier, multicast and reserved ones are
 * not, nor are IPv6 addresses that stand for an IPv4 one.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return !(parsed instanceof ipaddr.IPv6) || parsed.match(globalUnicast);
}
