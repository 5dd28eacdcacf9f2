import { lineQuality } from '../measure';
import { extraLimits } from '../plan';
import type { Product } from '../product';

/** Dedicated internet line to one address: promised in 5 working days *(assumed)*; no transmission work of its own. */
export const dedicatedInternet: Product = {
  code: 'dedicated-internet',
  name: { zh: '互联网专线', en: 'Dedicated internet line' },
  promise: { workingDays: 5 },
  endCount: 1,
  bandwidthsKbps: [10_240, 20_480, 51_200, 102_400, 204_800, 512_000, 1_024_000],
  needs: [
    { type: 'access-pair', per: 'end' },
    { type: 'port', per: 'end' },
  ],
  measures: lineQuality(0.5, 80),
  stages: [
    { stage: 'intake' },
    { stage: 'resource-check', limit: { workingMinutes: 240 } },
    { stage: 'promise', limit: { workingMinutes: 120 } },
    { stage: 'reservation' },
    {
      stage: 'provisioning',
      work: [
        { task: 'configure-data', station: 'data', at: 'each-network', limit: { workingDays: 1 } },
        { task: 'install-field', station: 'field', at: 'each-end', limit: { workingDays: 1.5 } },
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
