import type { MovedCustomer } from '../../domain/manager-change/manager-change';
import { theProcess } from '../../domain/process/actor';
import { accounts } from './accounts';
import { type ChangeCase, reach } from './open-change';

/** Customers whose processes are looked for together. */
const together = 100;

/** Moves the customers first, so that whatever is started from now on has the new manager; then everything of theirs that is open. */
export async function moveEverything(change: ChangeCase): Promise<readonly MovedCustomer[]> {
  const { record } = change.process;
  const moved = await moveCustomers(change);
  const movedCustomers = moved.map(({ customerNo }) => customerNo);
  record.add('details.changed', { changes: { movedCustomers } }, theProcess);
  reach(change, 'customers-moved');
  await moveProcesses(change, moved, 1);
  reach(change, 'processes-moved');
  return moved;
}

async function moveCustomers({ start }: ChangeCase): Promise<readonly MovedCustomer[]> {
  const { changeNo, fromManagerId, toManagerId, customerNos, reason, startedBy } = start;
  const move = { changeNo, from: fromManagerId, to: toManagerId, customerNos, by: startedBy.id, reason };
  const moved: MovedCustomer[] = [];
  for (;;) {
    const page = await accounts.moveCustomers({ ...move, after: moved.at(-1)?.customerNo ?? '' });
    if (page.length === 0) return moved;
    moved.push(...page);
  }
}

/**
 * Gives the open processes of these customers the new manager, and who hands over everything also what they were given by name; those that end
 * meanwhile are skipped. `look`: 1, then 2…
 */
export async function moveProcesses(
  change: ChangeCase,
  moved: readonly MovedCustomer[],
  look: number,
): Promise<void> {
  const { start, process, movedProcesses } = change;
  for (let first = 0; first < moved.length; first += together) {
    const customerNos = moved.slice(first, first + together).map(({ customerNo }) => customerNo);
    await moveThose(change, customerNos, look);
  }
  if (start.customerNos === null) await moveThose(change, null, look);
  const changes = { movedProcesses: movedProcesses.size };
  process.record.add('details.changed', { changes }, theProcess);
}

async function moveThose(
  { start, movedProcesses }: ChangeCase,
  customerNos: readonly string[] | null,
  look: number,
): Promise<void> {
  const { changeNo, fromManagerId: from, toManagerId: to, reason, startedBy: by } = start;
  for (let after = ''; ;) {
    const move = { changeNo, from, to, customerNos, look, by, reason, after };
    const { moved, last } = await accounts.moveProcesses(move);
    for (const processId of moved) movedProcesses.add(processId);
    if (last === null) return;
    after = last;
  }
}
