import type { UpdateDefinition } from '@temporalio/common';
import { BusinessError } from '../../../domain/errors';
import type { Role } from '../../../domain/people/department';
import type { PersonActor } from '../../../domain/process/actor';
import { mayAttend } from '../../../domain/process/attention-rules';
import type { ProcessView } from '../../../domain/process/process-view';
import { actingAs } from '../../acting-as';
import type { Caller } from '../../caller';
import type { ScopeFilter } from '../../route';
import type { Services } from '../../services';
import type { Subject } from './subject';
import { standingProcess, visibleProcess } from './visible-process';

/** Who steers a process about a customer: account managers their own, area managers every one (O2A-4). */
export const steering: readonly Role[] = ['account-manager', 'area-manager'];

/** Who looks after customers: those, and the head of key accounts. */
export const attending: readonly Role[] = [...steering, 'department-head'];

/**
 * As whom the caller looks after this process: themselves, or somebody they stand in for.
 * @throws BusinessError `forbidden` when neither may
 */
export function attendingAs(caller: Caller, view: ProcessView): PersonActor {
  const by = actingAs(caller, (somebody) => mayAttend(view, somebody));
  if (mayAttend(view, by)) return by;
  throw new BusinessError('forbidden', `${view.businessKey} is not yours to look after.`);
}

/** One thing somebody asks of a process. */
export interface Steering<A> {
  readonly subject: Subject;
  readonly businessKey: string;
  readonly scope: ScopeFilter;
  readonly requestKey: string | null;
  readonly update: UpdateDefinition<unknown, [A]>;
  /** As whom it is asked. May refuse. */
  readonly as: (view: ProcessView) => PersonActor;
  /** What is asked, by whom, of the process as it stands. May refuse it. */
  readonly request: (by: PersonActor, view: ProcessView) => A | Promise<A>;
}

/**
 * Asks it of the process, and answers with the process as it is afterwards.
 * @throws BusinessError `not-found`, `process-closed`, and what `as`, `request` and the process refuse
 */
export async function steer<A>(services: Services, asked: Steering<A>): Promise<ProcessView> {
  const { subject, businessKey, scope, requestKey, update, as, request } = asked;
  const view = await visibleProcess(services, subject, businessKey, scope);
  const message = await request(as(view), view);
  await services.gateway.update(update, view.processId, message, requestKey, 'process-closed');
  return await standingProcess(services, subject, businessKey);
}
