import { messageQuality } from '../measure';
import { extraLimits } from '../plan';
import type { Product } from '../product';

/** Group SMS gateway: a service number and its configuration, no line, no field work: promised in 3 working days *(assumed)*. */
export const groupSmsGateway: Product = {
  code: 'group-sms-gateway',
  name: { zh: '集团短信网关', en: 'Group SMS gateway' },
  promise: { workingDays: 3 },
  endCount: 0,
  bandwidthsKbps: null,
  needs: [{ type: 'number', per: 'line' }],
  measures: messageQuality(99, 5_000),
  stages: [
    { stage: 'intake' },
    { stage: 'promise', limit: { workingMinutes: 120 } },
    { stage: 'reservation' },
    {
      stage: 'provisioning',
      work: [{ task: 'configure-data', station: 'data', at: 'each-network', limit: { workingDays: 1 } }],
    },
    { stage: 'test', station: 'data', limit: { workingMinutes: 240 }, fourEyes: true },
    { stage: 'activation' },
    { stage: 'acceptance', limit: { workingDays: 1 } },
    { stage: 'billing' },
    { stage: 'survey', limit: { workingDays: 3 } },
  ],
  extraLimits,
};
