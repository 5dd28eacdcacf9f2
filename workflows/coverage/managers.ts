import { type RequesterState, placeOfRequester } from '../../domain/coverage/requester';
import type { Member } from '../../domain/process/actor';
import { isKeptFor } from '../../domain/process/reduce-manager';
import { accountManagers } from '../../domain/people/groups';
import { giveToManager, listenToManagerChange } from '../shared/change-manager';
import type { ChangeManagerRequest, MovedFrom } from '../shared/contract';
import type { CoverageCase } from './coverage-case';
import { mark } from './requesters';

/**
 * Registers what it means for a case that customers who asked have another account manager (HND-1): who joined it is followed by their new
 * one; the case itself goes with the customer who opened it, or, given to a manager by name, with all that one hands over. Call before anything is awaited.
 */
export function listenToManagers(it: CoverageCase): void {
  const { record, clocks, tasks } = it.process;
  listenToManagerChange(record, (request) => {
    const { moved } = request;
    if (moved === undefined || goesAlong(it, moved)) giveToManager(record, clocks, tasks, request);
    const customerNos = moved?.customerNos ?? [];
    for (const state of it.requesters)
      if (customerNos.includes(state.request.customerNo)) follow(it, state, request);
  });
}

function goesAlong({ start, process }: CoverageCase, { managerId, customerNos }: MovedFrom): boolean {
  const { view } = process.record;
  const isNamed = view.details['managerNamed'] === true;
  if (customerNos === null) return isNamed && view.managerId === managerId;
  return !isNamed && customerNos.includes(start.customerNo);
}

/** A requester's successor sees the case, and has what was kept about them for the manager before. */
function follow(it: CoverageCase, state: RequesterState, { by, to, reason }: ChangeManagerRequest): void {
  const { record, clocks } = it.process;
  const { managerId: from } = state.request;
  if (from === to) return;
  mark(it, state.n, { request: { ...state.request, managerId: to } }, by);
  // What the manager of the case has to do for a requester is theirs as that, whosever customer it is.
  if (from === record.view.managerId) return;
  for (const task of record.openTasks()) {
    if (task.place !== placeOfRequester(state) || !isKeptFor(task, from, to)) continue;
    const acceptance = clocks.acceptanceClock(task.taskId, clocks.limits.acceptance);
    record.add('task.reassigned', { taskId: task.taskId, to: managerWith(to), reason, acceptance }, by);
  }
}

/** The successor, as far as it is known here; that they manage accounts was seen to when the change was asked for. */
function managerWith(id: string): Member {
  const { department, role } = accountManagers;
  return { id, department, roles: [role], station: null, localNetworks: [] };
}
