import type { Instant } from '../../domain/calendar/working-calendar';
import { workingMsBetween } from '../../domain/calendar/working-time';
import { accountManagers, networkMaintenance, networkPlanning } from '../../domain/people/groups';
import { theProcess } from '../../domain/process/actor';
import type { Details } from '../../domain/process/event';
import type { Remedy } from '../../domain/order/answers';
import { now } from '../shared/now';
import { become } from '../shared/process';
import type { LocalNetwork } from '../../domain/people/department';
import type { Party } from '../../domain/process/party';
import { type OrderCase, ask, managerOf, reach, resourceStationOf } from './order-case';
import { OrderGivenUp } from './order-ended';

const remedyGroups = { construction: networkPlanning, maintenance: networkMaintenance };

/**
 * No resource (O2A-7): network construction (6.3) or maintenance (6.1) says what it will do and by when, the account manager agrees a
 * new promise with the customer, and the order waits for it. Never left silent: at every moment somebody holds a task.
 * @throws OrderGivenUp when the customer would rather not wait
 */
export async function provideResources(
  order: OrderCase,
  remedy: Remedy,
  missing: string,
  place: string,
  localNetwork: LocalNetwork,
): Promise<void> {
  reach(order, 'resources-short', noted(order, place, { remedy, missing }));
  wait(order, place, missing);
  try {
    await carryOut(order, remedy, missing, place, resourceStationOf(localNetwork));
  } finally {
    goOn(order, place);
  }
}

async function carryOut(
  order: OrderCase,
  remedy: Remedy,
  missing: string,
  place: string,
  from: Party,
): Promise<void> {
  const { process, start } = order;
  const { extraLimits } = start.product;
  const remedyParty: Party = { group: remedyGroups[remedy], person: null };
  const plan = await ask(order, 'plan-remedy', {
    group: remedyGroups[remedy],
    candidates: [],
    from,
    place,
    limit: extraLimits.planRemedy,
    context: { missing },
  });
  const agreed = await ask(order, 'agree-new-promise', {
    group: accountManagers,
    candidates: [process.record.view.managerId],
    from: remedyParty,
    place,
    limit: extraLimits.agreeNewPromise,
    context: { missing, measure: plan.measure, expectedAt: plan.expectedAt },
  });
  if (agreed.decision === 'cancel') throw new OrderGivenUp(agreed.reason);
  process.clocks.agree('promise', agreed.dueAt, plan.measure, theProcess);
  const { measure, expectedAt } = plan;
  const { dueAt, agreedWith } = agreed;
  reach(
    order,
    'promise-renewed',
    noted(order, place, { remedy, missing, measure, expectedAt, dueAt, agreedWith }),
  );
  await ask(order, 'carry-out-remedy', {
    group: remedyGroups[remedy],
    candidates: [],
    from: managerOf(order),
    place,
    limit: { workingMinutes: workingMinutesUntil(order, plan.expectedAt) },
    context: { missing, measure: plan.measure, expectedAt: plan.expectedAt },
  });
}

/** What is known of a shortage, beside those at other places. */
function noted({ process }: OrderCase, place: string, shortage: Details): Details {
  const others = (process.record.view.details['shortages'] ?? {}) as Details;
  return { shortages: { ...others, [place.split(':', 1)[0] ?? place]: shortage } };
}

/** Two ends may both lack something: the order is pending until the last of them is provided for. */
function wait({ process, shortages }: OrderCase, place: string, reason: string): void {
  shortages.add(place);
  if (process.record.view.state === 'inProgress') become(process, 'pending', reason, theProcess);
}

function goOn({ process, shortages }: OrderCase, place: string): void {
  shortages.delete(place);
  const { state, hold } = process.record.view;
  if (shortages.size === 0 && hold === null && state === 'pending')
    become(process, 'inProgress', null, theProcess);
}

/** The time its own promise leaves the department; an hour at least, for a date that falls outside working time. */
function workingMinutesUntil({ process }: OrderCase, expectedAt: Instant): number {
  const { calendarInForce } = process.clocks;
  return Math.max(60, Math.floor(workingMsBetween(calendarInForce, now(), expectedAt, []) / 60_000));
}
