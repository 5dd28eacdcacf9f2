import type { BillingAccount, BillingPort, BillingState } from './ports';
import { refusing } from './refusing';

export interface BillingActivities {
  startBilling(key: string, account: BillingAccount): Promise<BillingState>;
}

export function createBillingActivities(billing: BillingPort): BillingActivities {
  return {
    startBilling: async (key, account) => await refusing(() => billing.start(key, account)),
  };
}
