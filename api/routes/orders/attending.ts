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
import { standingOrder, visibleOrder } from './read-orders';

/** Who steers orders: account managers their own, area managers every one (O2A-4). */
export const steering: readonly Role[] = ['account-manager', 'area-manager'];

/** Who looks after customers: those, and the head of key accounts. */
export const attending: readonly Role[] = [...steering, 'department-head'];

/**
 * As whom the caller looks after this order: themselves, or somebody they stand in for.
 * @throws BusinessError `forbidden` when neither may
 */
export function attendingAs(caller: Caller, view: ProcessView): PersonActor {
  const by = actingAs(caller, (somebody) => mayAttend(view, somebody));
  if (mayAttend(view, by)) return by;
  throw new BusinessError('forbidden', `Order ${view.businessKey} is not yours to look after.`);
}

/** One thing somebody asks of an order. */
export interface Steering<A> {
  readonly orderNo: string;
  readonly person: Caller;
  readonly scope: ScopeFilter;
  readonly requestKey: string | null;
  readonly update: UpdateDefinition<unknown, [A]>;
  /** What is asked, by whom, of the order as it stands. May refuse it. */
  readonly request: (by: PersonActor, view: ProcessView) => A | Promise<A>;
}

/**
 * Asks it of the order's process, and answers with the order as it is afterwards.
 * @throws BusinessError `not-found`, `forbidden`, `order-closed`, and what the process refuses
 */
export async function steer<A>(services: Services, asked: Steering<A>): Promise<ProcessView> {
  const { orderNo, person, scope, requestKey, update, request } = asked;
  const view = await visibleOrder(services, orderNo, scope);
  const message = await request(attendingAs(person, view), view);
  await services.gateway.update(update, view.processId, message, requestKey, 'order-closed');
  return await standingOrder(services, orderNo);
}
