import type { Product } from './product';
import { dedicatedInternet } from './products/dedicated-internet';
import { groupSmsGateway } from './products/group-sms-gateway';
import { leasedLine } from './products/leased-line';
import { mplsVpnSite } from './products/mpls-vpn-site';

/** Every product on offer, by code. */
export const catalogue: Readonly<Record<string, Product>> = Object.fromEntries(
  [leasedLine, mplsVpnSite, dedicatedInternet, groupSmsGateway].map((product) => [product.code, product]),
);
