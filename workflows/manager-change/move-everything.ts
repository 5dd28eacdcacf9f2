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
  await moveProcesses(change, moved);
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

/** Gives the open processes of these customers the new manager; those that end meanwhile are skipped. */
export async function moveProcesses(
  { start, process, movedProcesses }: ChangeCase,
  moved: readonly MovedCustomer[],
): Promise<void> {
  const { changeNo, toManagerId, reason, startedBy } = start;
  const { record } = process;
  for (let first = 0; first < moved.length; first += together) {
    const customerNos = moved.slice(first, first + together).map(({ customerNo }) => customerNo);
    for (let after = ''; ;) {
      const page = await accounts.moveProcesses({
        changeNo,
        customerNos,
        to: toManagerId,
        by: startedBy,
        reason,
        after,
      });
      for (const processId of page.moved) movedProcesses.add(processId);
      if (page.last === null) break;
      after = page.last;
    }
  }
  record.add('details.changed', { changes: { movedProcesses: movedProcesses.size } }, theProcess);
}
