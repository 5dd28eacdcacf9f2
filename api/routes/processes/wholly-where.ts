import type { Condition } from '../../../storage/find-page';
import type { Caller } from '../../caller';
import { customerScope, wholeProcessScope } from '../../scopes';
import type { Services } from '../../services';

/**
 * Conditions that keep a list from telling onlookers what they are not shown: asked for by tier, or by a customer who is not theirs, cases that
 * customers joined are in it only for who sees them wholly (COV-1).
 */
export async function whollyWhere(
  { views }: Services,
  caller: Caller,
  byTier: boolean,
  customerNos: readonly string[],
): Promise<readonly Condition[]> {
  const scope = customerScope(caller);
  const known = await Promise.all(customerNos.map((no) => views.reference.customer(no, scope)));
  if (!byTier && !known.includes(null)) return [];
  return [{ $or: [{ 'details.requesterManagers': { $exists: false } }, wholeProcessScope(caller)] }];
}
