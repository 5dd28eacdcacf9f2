import { z } from 'zod';
import type { Customer } from '../../../domain/customer/customer';
import { mayKeepFile } from '../../../domain/customer/may-keep-file';
import { BusinessError } from '../../../domain/errors';
import type { Role } from '../../../domain/people/department';
import type { PersonActor } from '../../../domain/process/actor';
import { actingAs } from '../../acting-as';
import type { Caller } from '../../caller';
import { OutOfScope } from '../../out-of-scope';
import type { ScopeFilter } from '../../route';
import { customerScope } from '../../scopes';
import type { Services } from '../../services';

/** Who keeps customers' files: account managers their own, who is above them every one. */
export const keepers: readonly Role[] = [
  'account-manager',
  'area-manager',
  'department-head',
  'administrator',
];

/** What the routes about one customer's file have in common: it is personal, so only its keepers see it. */
export const kept = {
  access: { roles: keepers, scope: customerScope },
  tag: 'customers',
} as const;

export const customerParams = z.strictObject({
  customerNo: z.string().max(64).meta({ description: '客户编号', example: 'C-1001' }),
});

/**
 * The customer as far as this person may see it.
 * @throws BusinessError `not-found`; OutOfScope, which looks the same, for one they may not see
 */
export async function visibleCustomer(
  { views }: Services,
  customerNo: string,
  scope: ScopeFilter,
): Promise<Customer> {
  const found = await views.reference.customer(customerNo, scope);
  if (found !== null) return found;
  const refusal = `There is no customer ${customerNo} that you may see.`;
  if ((await views.reference.customer(customerNo, {})) !== null) throw new OutOfScope(refusal);
  throw new BusinessError('not-found', refusal);
}

/** A customer, and as whom the caller keeps their file. */
export interface Kept {
  readonly customer: Customer;
  readonly by: PersonActor;
}

/** @throws BusinessError `not-found`, `forbidden` */
export async function keptCustomer(
  services: Services,
  customerNo: string,
  scope: ScopeFilter,
  person: Caller,
): Promise<Kept> {
  const customer = await visibleCustomer(services, customerNo, scope);
  const by = actingAs(person, (somebody) => mayKeepFile(customer, somebody));
  if (mayKeepFile(customer, by)) return { customer, by };
  throw new BusinessError('forbidden', `The file of ${customerNo} is not yours to keep.`);
}
