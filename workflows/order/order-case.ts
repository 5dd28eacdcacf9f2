import type { CancellationScope } from '@temporalio/workflow';
import type { Budget, Instant } from '../../domain/calendar/working-calendar';
import type { Stage } from '../../domain/catalogue/plan';
import type { Json } from '../../domain/json';
import type { OrderAnswers, OrderTaskName } from '../../domain/order/answers';
import type { OrderStart } from '../../domain/order/order';
import { orderTaskTitles } from '../../domain/order/tasks';
import { type StationRef, accountManagers, executorsOf } from '../../domain/people/groups';
import type { LocalNetwork } from '../../domain/people/department';
import type { WorkGroup } from '../../domain/people/person';
import { theProcess } from '../../domain/process/actor';
import type { Details } from '../../domain/process/event';
import type { Party } from '../../domain/process/party';
import type { Compensation } from '../shared/compensation';
import type { Control } from '../shared/control';
import { now } from '../shared/now';
import type { Process } from '../shared/process';
import type { Steps } from '../shared/steps';
import type { OrderSystems } from './order-systems';

/** Station work done that the amended order no longer has. */
export interface Undoing {
  readonly key: string;
  readonly at: StationRef;
  readonly place: string | null;
  readonly was: string;
}

/** One order on its way: what its stages share. */
export interface OrderCase {
  /** What was ordered, as last amended. */
  start: OrderStart;
  readonly process: Process;
  readonly control: Control;
  readonly systems: OrderSystems;
  readonly compensation: Compensation;
  /** What is done up to activation, so that an amendment takes up only what it touches (O2A-4). */
  readonly steps: Steps;
  /** The stage being told. */
  stage: Stage;
  /** Work that an amendment made useless, to be taken down before activation. */
  readonly undoings: Undoing[];
  /** Whether the inventory may hold something for it: a reservation was asked for and not refused. */
  holdsResources: boolean;
  /** Stations that have worked on it, in order: the ones a fault can be laid at. */
  readonly workedAt: StationRef[];
  /** Places whose missing resources are being provided (O2A-7). */
  readonly shortages: Set<string>;
  /** What is left to do after it has ended: whoever calls that off cancels it. */
  readonly followUp: CancellationScope;
  /** How often each repeatable step was taken, so that each time has its own key. */
  readonly rounds: Map<string, number>;
}

/** To whom, where and by when a task of an order is given. */
export interface OrderTask {
  readonly group: WorkGroup;
  readonly candidates: readonly string[];
  /** Who hands it over (O2A-5). */
  readonly from: Party;
  readonly place: string | null;
  readonly limit: Budget;
  /** When the limit began to run, if not now. */
  readonly since?: Instant;
  /** People whose own work it reviews, and the groups that may do it when nobody else is left. */
  readonly fourEyes?: { readonly excluded: readonly string[]; readonly otherwise: readonly WorkGroup[] };
  readonly context: { readonly [key: string]: Json };
}

/** The account manager as the one who hands over or answers for something. */
export function managerOf({ process }: Pick<OrderCase, 'process'>): Party {
  return { group: accountManagers, person: process.record.view.managerId };
}

/** The resource station of a local network: it hands out the work there. */
export function resourceStationOf(localNetwork: LocalNetwork): Party {
  return { group: executorsOf({ station: 'resource', localNetwork }), person: null };
}

/** Asks somebody to do one of an order's tasks; every task carries what people need to know about the order. */
export async function ask<T extends OrderTaskName>(
  order: OrderCase,
  name: T,
  task: OrderTask,
): Promise<OrderAnswers[T]> {
  const { start, process } = order;
  const { group, candidates, from, place, fourEyes } = task;
  const context = {
    productCode: start.product.code,
    bandwidthKbps: start.bandwidthKbps,
    ends: start.ends.map(({ end, address, localNetwork }) => ({ end, address, localNetwork })),
    ...task.context,
  };
  const spec = {
    name,
    title: orderTaskTitles[name],
    stage: order.stage,
    group,
    alsoFor: fourEyes?.otherwise ?? [],
    candidates,
    excluded: fourEyes?.excluded ?? [],
    from,
    returnable: true,
    place,
    context,
  };
  return await process.tasks.ask<OrderAnswers[T]>(spec, task.limit, task.since ?? now());
}

/** Takes a step of the order's plan unless it stands already; the stage is entered with its first step. */
export async function step<T>(order: OrderCase, key: string, work: () => Promise<T>): Promise<T> {
  const { stage } = order;
  return await order.steps.run(key, async () => {
    const { record } = order.process;
    if (record.view.stage !== stage) record.add('stage.entered', { stage }, theProcess);
    return await work();
  });
}

/** Something the customer, the manager and the timeline should know was reached. */
export function reach(order: OrderCase, milestone: string, changes: Details | null): void {
  if (changes !== null) order.process.record.add('details.changed', { changes }, theProcess);
  order.process.record.add('milestone.reached', { milestone }, theProcess);
}

/** Marks the end of a stage, once for each time something in it was done. */
export async function reachOnce(order: OrderCase, milestone: string): Promise<void> {
  await order.steps.run(endOfStage(order.stage), async () => reach(order, milestone, null));
}

/** Names the end of a stage among the steps. */
export function endOfStage(stage: string): string {
  return `end:${stage}`;
}

/** The number of this time a repeatable step is taken: 1, 2, … */
export function nextRound(order: OrderCase, name: string): number {
  const round = (order.rounds.get(name) ?? 0) + 1;
  order.rounds.set(name, round);
  return round;
}
