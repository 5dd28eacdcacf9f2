import { marketingCentreOf, networkMaintenance } from '../../../domain/people/groups';
import { begin, enter, forGroup, fromNow, learn, reach } from '../../shared/case';
import { giveToManager } from '../../shared/change-manager';
import { type CoverageCase, ask } from '../coverage-case';

/**
 * The district's marketing centre assigns the account manager, the customer's own or one it names, while network maintenance names the
 * technician (COV-1, COV-2).
 */
export async function assign(it: CoverageCase): Promise<void> {
  await enter(it, 'coverage-assignment');
  await Promise.all([assignManager(it), nameTechnician(it)]);
  begin(it);
  reach(it, 'coverage-assigned', null);
}

async function assignManager(it: CoverageCase): Promise<void> {
  const { start, process } = it;
  const { answer, by } = await ask(it, 'coverage-assign-manager', {
    ...forGroup(it, marketingCentreOf(start.place.localNetwork)),
    returnable: false,
    ...fromNow(start.limits.own.assignManager),
    context: { ownManagerId: process.record.view.managerId },
  });
  if (answer.decision === 'own') return;
  const { managerId: to, reason } = answer;
  // Whose the place is by name does not change with who looks after the customer (HND-1).
  if (to !== process.record.view.managerId) learn(it, { managerNamed: true }, by);
  giveToManager(process.record, process.clocks, process.tasks, { by, to, reason });
}

async function nameTechnician(it: CoverageCase): Promise<void> {
  const { answer, by } = await ask(it, 'coverage-name-technician', {
    ...forGroup(it, networkMaintenance),
    ...fromNow(it.start.limits.own.nameTechnician),
    context: {},
  });
  it.technicianId = answer.technicianId;
  learn(it, { technicianId: answer.technicianId }, by);
}
