import type { Budget, Instant } from '../../domain/calendar/working-calendar';
import type { Json } from '../../domain/json';
import type { OrderAnswers, OrderTaskName } from '../../domain/order/answers';
import type { OrderStart } from '../../domain/order/order';
import { orderTaskTitles } from '../../domain/order/tasks';
import type { StationRef } from '../../domain/people/groups';
import type { WorkGroup } from '../../domain/people/person';
import { theProcess } from '../../domain/process/actor';
import type { Details } from '../../domain/process/event';
import type { Compensation } from '../shared/compensation';
import type { Control } from '../shared/control';
import { now } from '../shared/now';
import type { Process } from '../shared/process';
import type { OrderSystems } from './order-systems';

/** One order on its way: what its stages share. */
export interface OrderCase {
  readonly start: OrderStart;
  readonly process: Process;
  readonly control: Control;
  readonly systems: OrderSystems;
  readonly compensation: Compensation;
  /** Stations that have worked on it, in order: the ones a fault can be laid at. */
  readonly workedAt: StationRef[];
  /** Places whose missing resources are being provided (O2A-7). */
  readonly shortages: Set<string>;
  /** How often each repeatable step was taken, so that each time has its own key. */
  readonly rounds: Map<string, number>;
}

/** To whom, where and by when a task of an order is given. */
export interface OrderTask {
  readonly group: WorkGroup;
  readonly candidates: readonly string[];
  readonly place: string | null;
  readonly limit: Budget;
  /** When the limit began to run, if not now. */
  readonly from?: Instant;
  readonly context: { readonly [key: string]: Json };
}

/** Asks somebody to do one of an order's tasks; every task carries what people need to know about the order. */
export async function ask<T extends OrderTaskName>(
  order: OrderCase,
  name: T,
  task: OrderTask,
): Promise<OrderAnswers[T]> {
  const { start, process } = order;
  const { group, candidates, place } = task;
  const context = {
    productCode: start.product.code,
    bandwidthKbps: start.bandwidthKbps,
    ends: start.ends.map(({ end, address, localNetwork }) => ({ end, address, localNetwork })),
    ...task.context,
  };
  const stage = process.record.view.stage ?? 'intake';
  return await process.tasks.ask<OrderAnswers[T]>(
    { name, title: orderTaskTitles[name], stage, group, candidates, place, context },
    task.limit,
    task.from ?? now(),
  );
}

/** Something the customer, the manager and the timeline should know was reached. */
export function reach(order: OrderCase, milestone: string, changes: Details | null): void {
  if (changes !== null) order.process.record.add('details.changed', { changes }, theProcess);
  order.process.record.add('milestone.reached', { milestone }, theProcess);
}

/** The number of this time a repeatable step is taken: 1, 2, … */
export function nextRound(order: OrderCase, step: string): number {
  const round = (order.rounds.get(step) ?? 0) + 1;
  order.rounds.set(step, round);
  return round;
}
