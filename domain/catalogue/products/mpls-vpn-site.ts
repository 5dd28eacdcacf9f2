import { lineQuality } from '../measure';
import { extraLimits } from '../plan';
import type { Product } from '../product';

/** One more site on a customer's MPLS VPN: promised in 7 working days *(assumed)*. */
export const mplsVpnSite: Product = {
  code: 'mpls-vpn-site',
  name: { zh: 'MPLS VPN 接入点', en: 'MPLS VPN site' },
  promise: { workingDays: 7 },
  endCount: 1,
  bandwidthsKbps: [2_048, 4_096, 10_240, 20_480, 51_200, 102_400],
  needs: [
    { type: 'access-pair', per: 'end' },
    { type: 'port', per: 'end' },
  ],
  measures: lineQuality(0.1, 60),
  stages: [
    { stage: 'intake' },
    { stage: 'resource-check', limit: { workingMinutes: 240 } },
    { stage: 'promise', limit: { workingMinutes: 120 } },
    { stage: 'reservation' },
    {
      stage: 'provisioning',
      work: [
        {
          task: 'set-up-transmission',
          station: 'transmission',
          at: 'each-network',
          limit: { workingDays: 1 },
        },
        { task: 'configure-data', station: 'data', at: 'each-network', limit: { workingDays: 2 } },
        { task: 'install-field', station: 'field', at: 'each-end', limit: { workingDays: 2 } },
      ],
    },
    { stage: 'test', station: 'data', limit: { workingMinutes: 240 }, fourEyes: true },
    { stage: 'activation' },
    { stage: 'acceptance', limit: { workingDays: 1 } },
    { stage: 'billing' },
    { stage: 'survey', limit: { workingDays: 3 } },
  ],
  extraLimits,
};
