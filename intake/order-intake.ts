import type { WorkingCalendar } from '../domain/calendar/working-calendar';
import { BusinessError } from '../domain/errors';
import { freezeLimits } from '../domain/order/freeze-limits';
import { type OrderInput, orderInput } from '../domain/order/input';
import { admitOrder } from '../domain/order/intake-rules';
import { promiseCalendar } from '../domain/order/promise-calendar';
import { startOrder } from '../domain/order/start-order';
import type { Opening } from '../gateway/opening';
import { orderOpening } from '../gateway/order-opening';
import { businessNumber } from './business-number';
import type { Entry, Intake, IntakeFacts } from './intake';

/** How an order is asked for (O2A-2, intake). */
export const orderIntake: Intake<OrderInput> = { kind: 'order', input: orderInput, open };

async function open(body: OrderInput, entry: Entry, facts: IntakeFacts): Promise<Opening> {
  const { requestKey, receivedAt, enteredBy, scope } = entry;
  const { reference, catalogue, tables } = facts;
  const [customer, contracts, addresses, calendar] = await Promise.all([
    reference.customer(body.customerNo, scope),
    reference.contractsOf(body.customerNo),
    reference.addresses(body.ends.map(({ addressId }) => addressId)),
    reference.calendar(promiseCalendar),
  ]);
  const known = { customer, contracts, addresses, calendar: standing(calendar), now: receivedAt };
  const product = Object.hasOwn(catalogue, body.productCode) ? (catalogue[body.productCode] ?? null) : null;
  const admitted = admitOrder(body, { ...known, product });
  const orderNo = body.orderNo ?? businessNumber('SO', requestKey);
  const entered = { orderNo, requestKey, receivedAt, enteredBy, batchNo: null };
  const inForce = await tables.inForce(admitted.product.code);
  return orderOpening(freezeLimits(startOrder(body, admitted, entered, known.calendar), inForce));
}

function standing(calendar: WorkingCalendar | null): WorkingCalendar {
  if (calendar !== null) return calendar;
  throw new BusinessError('unavailable', `The calendar ${promiseCalendar} is missing.`);
}
