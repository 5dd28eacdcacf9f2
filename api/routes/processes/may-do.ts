import type { Role } from '../../../domain/people/department';
import type { PersonActor } from '../../../domain/process/actor';
import { mayAttend } from '../../../domain/process/attention-rules';
import { whyNotRaise } from '../../../domain/process/problem-rules';
import { type ProcessAction, actionsOpen } from '../../../domain/process/process-actions';
import type { ProcessView } from '../../../domain/process/process-view';
import { mayRepair } from '../../../domain/process/repair-rules';
import { actingAs } from '../../acting-as';
import { hasOneOf } from '../../authorise';
import type { Caller } from '../../caller';
import { attending, steering } from './attending';
import { raisers } from './raise-problem';

/** By which of their roles somebody reaches the route of an action. */
const rolesOf: Readonly<Record<ProcessAction, readonly Role[]>> = {
  hold: steering,
  resume: steering,
  cancel: steering,
  amend: steering,
  expedite: attending,
  contact: attending,
  'raise-problem': raisers,
};

/** What the caller, or somebody they stand in for, may do about a process now: the rules that its routes go by. */
export function mayDo(caller: Caller, view: ProcessView, isTooLate: boolean): readonly ProcessAction[] {
  const can = (rule: (by: PersonActor) => boolean): boolean => rule(actingAs(caller, rule));
  return actionsOpen(view, isTooLate).filter((action) => {
    if (!hasOneOf(caller, rolesOf[action])) return false;
    if (action === 'raise-problem') return can((by) => whyNotRaise(view, null, by) === null);
    return can((by) => mayAttend(view, by));
  });
}

/** The stuck calls of a process that the caller may act on (O2A-6). */
export function mayRepairOf(caller: Caller, { stuck, managerId }: ProcessView): readonly string[] {
  return stuck
    .filter((call) => {
      const rule = (by: PersonActor): boolean => mayRepair(by, call, managerId);
      return rule(actingAs(caller, rule));
    })
    .map(({ callId }) => callId);
}
