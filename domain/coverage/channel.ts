import type { Department, Label } from '../people/department';
import type { WorkGroup } from '../people/person';
import { accountManagers, callCentre, deskClerks } from '../people/groups';

/** The four ways a request comes in (COV-1). */
export const channels = ['account-manager', 'business-hall', 'web', 'hotline'] as const;

export type Channel = (typeof channels)[number];

export const channelLabels: Readonly<Record<Channel, Label>> = {
  'account-manager': { zh: '客户经理', en: 'account manager' },
  'business-hall': { zh: '营业厅', en: 'business hall' },
  web: { zh: '网站', en: 'web' },
  hotline: { zh: '客服热线', en: 'hotline' },
};

/** Who enters what comes in by a channel. What comes by the web is taken up by the call centre or the sales desk. */
export const takers: Readonly<Record<Channel, readonly WorkGroup[]>> = {
  'account-manager': [accountManagers],
  'business-hall': [deskClerks],
  web: [callCentre, deskClerks],
  hotline: [callCentre],
};

/** The channels that end at a department. */
export function channelsTakenBy(department: Department): readonly Channel[] {
  return channels.filter((channel) => takers[channel].some((group) => group.department === department));
}
