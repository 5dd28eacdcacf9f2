import { CancellationScope, allHandlersFinished, condition, sleep } from '@temporalio/workflow';
import { managerChangeLimits } from '../../domain/manager-change/limits';
import {
  type ManagerChangeStart,
  type MovedCustomer,
  isSuccessor,
} from '../../domain/manager-change/manager-change';
import { theProcess } from '../../domain/process/actor';
import { become, close } from '../shared/process';
import { askSuccessor } from './ask-manager';
import type { ManagerChangeOutcome } from './contract';
import { moveEverything, moveProcesses } from './move-everything';
import { type ChangeCase, enter, openChange, reach } from './open-change';
import { tellCustomers } from './tell-customers';

/**
 * Another account manager for customers (HND-1): the successor accepts, customers and everything open of theirs move, the customers are
 * told. The workflow's id is `manager-change/<changeNo>`.
 */
export async function managerChange(start: ManagerChangeStart): Promise<ManagerChangeOutcome> {
  const change = openChange(start);
  const { process, control } = change;
  await CancellationScope.nonCancellable(async () => {
    const { cancelled } = await control.tell(() => tellChange(change));
    become(process, cancelled === null ? 'completed' : 'cancelled', cancelled, theProcess);
    reach(change, cancelled === null ? 'manager-changed' : 'manager-change-cancelled');
    await process.problems.settled();
    await close(process);
    await condition(allHandlersFinished);
  });
  return { changeNo: start.changeNo, state: process.record.view.state };
}

async function tellChange(change: ChangeCase): Promise<void> {
  const { start, process, control } = change;
  enter(change, 'succession');
  await untilAccepted(change);
  control.passPointOfNoReturn();
  become(process, 'inProgress', null, theProcess);
  reach(change, 'customers-accepted');
  await untilEffective(start);
  enter(change, 'moving');
  const moved = await moveEverything(change);
  enter(change, 'telling');
  await Promise.all([tellCustomers(change, moved), lookAgain(change, moved)]);
}

/** Nobody takes customers on for somebody else: where the task was passed on to a colleague, the successor is asked again (HND-1). */
async function untilAccepted(change: ChangeCase): Promise<void> {
  const { start } = change;
  for (;;) {
    const { by } = await askSuccessor(change, 'accept-customers', 'succession', managerChangeLimits.accept, {
      customerNos: start.customerNos === null ? null : [...start.customerNos],
      effectiveFrom: start.effectiveFrom,
    });
    if (isSuccessor(start, by)) return;
  }
}

async function untilEffective({ effectiveFrom }: ManagerChangeStart): Promise<void> {
  const wait = effectiveFrom === null ? 0 : Date.parse(effectiveFrom) - Date.now();
  if (wait > 0) await sleep(wait, { summary: '生效日 effective from' });
}

/** An order that was being placed in the moment of the change may have been started for the old manager. */
async function lookAgain(change: ChangeCase, moved: readonly MovedCustomer[]): Promise<void> {
  await sleep(managerChangeLimits.lookAgainAfterMs, { summary: '再查一遍 look once more' });
  await moveProcesses(change, moved, 2);
}
