import { managerChangeInHand } from '../../../domain/manager-change/intake-rules';
import { processIdOf } from '../../../domain/process/process-kind';
import type { ManagerClaim } from '../../../storage/documents';
import type { Services } from '../../services';

/** Longer than it takes to start a change that has claimed its customers. */
const startedWithinMs = 60_000;

/** Whether nothing holds these customers any more: they have moved, or the change is over or was never started. */
async function isOver({ views, gateway, now }: Services, { changeNo, at }: ManagerClaim): Promise<boolean> {
  const processId = processIdOf('manager-change', changeNo);
  const view = await views.processes.find(processId, {});
  if (view !== null)
    return view.closedAt !== null || view.milestones.some(({ name }) => name === 'customers-moved');
  return Date.parse(now()) - Date.parse(at) > startedWithinMs && !(await gateway.isKnown(processId));
}

/**
 * Has the customers of a manager for one change alone, until they have moved or the change is over (HND-1).
 * @throws BusinessError `conflict` while another has some of them
 */
export async function claimCustomers(
  services: Services,
  managerId: string,
  wanted: ManagerClaim,
): Promise<void> {
  const { managerClaims } = services.accounts;
  for (;;) {
    const others = await managerClaims.claim(managerId, wanted);
    if (others.length === 0) return;
    for (const other of others) {
      if (!(await isOver(services, other))) throw managerChangeInHand(other.changeNo);
      await managerClaims.release(managerId, other.changeNo);
    }
  }
}
