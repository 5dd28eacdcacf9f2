import { BusinessError } from '../../../domain/errors';
import { orderInput } from '../../../domain/order/input';
import { admitOrder } from '../../../domain/order/intake-rules';
import { orderOpening } from '../../../gateway/order-opening';
import { promiseCalendar } from '../../../domain/order/promise-calendar';
import { freezeLimits } from '../../../domain/order/freeze-limits';
import { startOrder } from '../../../domain/order/start-order';
import { actorOf } from '../../../domain/process/actor';
import { processIdOf } from '../../../domain/process/process-kind';
import { newOrderNo } from '../../keys';
import { type Route, defineRoute } from '../../route';
import { exampleOrder, orderAnswer, toOrderAnswer } from '../../schemas/order';
import { customerScope } from '../../scopes';
import type { Services } from '../../services';

/** Places an order: everything about it is checked before its process is started, so a refused order leaves nothing behind. */
export function placeOrder({ views, tables, gateway, catalogue, now }: Services): Route {
  return defineRoute({
    method: 'POST',
    path: '/api/v1/orders',
    operationId: 'placeOrder',
    summary: { zh: '下单', en: 'Place an order' },
    tag: 'orders',
    request: {
      body: orderInput,
      bodyExamples: {
        leasedLine: {
          summary: { zh: '昆明到曲靖的专线', en: 'A leased line from Kunming to Qujing' },
          value: {
            customerNo: 'C-1001',
            productCode: 'leased-line',
            bandwidthKbps: 2048,
            ends: [{ addressId: 'KM-0001' }, { addressId: 'QJ-0001' }],
          },
        },
        smsGateway: {
          summary: { zh: '集团短信网关', en: 'A group SMS gateway' },
          value: { customerNo: 'C-1005', productCode: 'group-sms-gateway', ends: [] },
        },
      },
    },
    responses: {
      201: { schema: orderAnswer, description: { zh: '已受理登记', en: 'Taken' }, example: exampleOrder },
    },
    problems: [
      'unknown-customer',
      'customer-not-signed',
      'no-valid-contract',
      'unknown-product',
      'wrong-ends',
      'address-not-served',
      'wrong-bandwidth',
      'date-in-the-past',
      'order-exists',
    ],
    access: { roles: ['desk-clerk', 'account-manager'], scope: customerScope },
    idempotent: true,
    handle: async ({ body, person, scope, requestKey }) => {
      const { reference } = views;
      const [customer, contracts, addresses, calendar] = await Promise.all([
        reference.customer(body.customerNo, scope),
        reference.contractsOf(body.customerNo),
        reference.addresses(body.ends.map(({ addressId }) => addressId)),
        reference.calendar(promiseCalendar),
      ]);
      if (calendar === null)
        throw new BusinessError('unavailable', `The calendar ${promiseCalendar} is missing.`);
      const receivedAt = now();
      const product = Object.hasOwn(catalogue, body.productCode)
        ? (catalogue[body.productCode] ?? null)
        : null;
      const admitted = admitOrder(body, {
        customer,
        contracts,
        product,
        addresses,
        calendar,
        now: receivedAt,
      });
      const orderNo = body.orderNo ?? newOrderNo(requestKey);
      const entry = { orderNo, requestKey, receivedAt, enteredBy: actorOf(person), batchNo: null };
      const inForce = await tables.inForce(admitted.product.code);
      const start = freezeLimits(startOrder(body, admitted, entry, calendar), inForce);
      await gateway.start(orderOpening(start));
      const view = await views.processes.find(processIdOf('order', orderNo), {});
      if (view === null)
        throw new BusinessError('unavailable', `Order ${orderNo} is not in the records yet.`);
      return { status: 201, body: toOrderAnswer(view), headers: { Location: `/api/v1/orders/${orderNo}` } };
    },
  });
}
