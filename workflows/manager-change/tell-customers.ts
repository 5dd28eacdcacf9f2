import { managerChangeLimits } from '../../domain/manager-change/limits';
import { type MovedCustomer, groupsToTell } from '../../domain/manager-change/manager-change';
import { now } from '../shared/now';
import { accounts } from './accounts';
import { askSuccessor } from './ask-manager';
import type { ChangeCase } from './open-change';

/** The new manager tells every customer who looks after them now; what was said is in the contact log of each (HND-1). */
export async function tellCustomers(change: ChangeCase, moved: readonly MovedCustomer[]): Promise<void> {
  await Promise.all(groupsToTell(moved).map((customerNos) => tell(change, customerNos)));
}

async function tell(change: ChangeCase, customerNos: readonly string[]): Promise<void> {
  const { answer, by } = await askSuccessor(change, 'tell-customer', 'telling', managerChangeLimits.tell, {
    customerNos: [...customerNos],
  });
  const contact = { ...answer, direction: 'to-customer' } as const;
  change.process.record.add('customer.contacted', contact, by);
  const { changeNo } = change.start;
  await accounts.noteTelling({ ...contact, changeNo, customerNos, by: by.id, at: now() });
}
