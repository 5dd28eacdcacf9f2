import { lineQuality } from '../measure';
import { extraLimits } from '../plan';
import type { Product } from '../product';

/** DDN leased line between two ends: promised in 5 working days (O2A-1, S2 loop 1). */
export const leasedLine: Product = {
  code: 'leased-line',
  name: { zh: 'DDN 专线', en: 'Leased line (DDN)' },
  promise: { workingDays: 5 },
  endCount: 2,
  bandwidthsKbps: [64, 128, 256, 512, 1024, 2048],
  needs: [
    { type: 'access-pair', per: 'end' },
    { type: 'port', per: 'end' },
    { type: 'circuit', per: 'hop' },
  ],
  measures: lineQuality(0.1, 40),
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
