import type { PersonActor } from '../process/actor';
import { mayAttend } from '../process/attention-rules';

/** Whether somebody steers a batch: whoever looks after the customer, and whoever handed the file in. */
export function maySteerBatch(
  { managerId, uploadedBy }: { readonly managerId: string; readonly uploadedBy: string },
  by: PersonActor,
): boolean {
  return uploadedBy === by.id || mayAttend({ managerId }, by);
}
