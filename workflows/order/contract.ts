import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { Instant } from '../../domain/calendar/working-calendar';
import type { OrderChanges } from '../../domain/order/amend';
import type { OrderStart } from '../../domain/order/order';
import type { PersonActor } from '../../domain/process/actor';
import type { Assessment } from '../../domain/process/amendment';
import type { ProcessState } from '../../domain/process/state';
import type { Receipt } from '../shared/contract';

/** The workflow type of order to activation. */
export const orderWorkflowType = 'orderToActivation';

export type OrderToActivation = (start: OrderStart) => Promise<OrderOutcome>;

/** How an order ended. */
export interface OrderOutcome {
  readonly orderNo: string;
  readonly state: ProcessState;
}

export interface AmendRequest {
  readonly by: PersonActor;
  readonly changes: OrderChanges;
  readonly reason: string;
  /** Whether the cost of work that is lost has been agreed to (the soft point of no return). */
  readonly acceptCost: boolean;
}

/** Changes an order on its way, as one step (O2A-4). */
export const amendOrder = defineUpdate<Receipt, [AmendRequest]>('amendOrder');

/** What an amendment would do at an instant, before it is decided on. A query's own time is that of the last thing that happened. */
export const previewAmendment = defineQuery<Assessment, [OrderChanges, Instant]>('previewAmendment');

/** What is left of an order that has ended, the call-back, is not wanted any more: its customer has left (EXI-2). */
export const callOffCallBack = defineUpdate<Receipt, [{ readonly by: PersonActor; readonly reason: string }]>(
  'callOffCallBack',
);
