import { groupSmsGateway } from '../../domain/catalogue/products/group-sms-gateway';
import { leasedLine } from '../../domain/catalogue/products/leased-line';
import { beyondLimits, measuresOf } from '../support/answers';
import { buildOrder, orderedOf, roundTheClock } from '../support/build-order';
import type { House } from '../support/house';
import type { PlacedOrder } from '../support/placed-order';

/** Tells one story to its end, or as far as it goes. */
export type Story = (house: House) => Promise<PlacedOrder>;

const short = { result: 'short', remedy: 'construction', note: '无空闲纤芯' } as const;
const field = { station: 'field', localNetwork: 'kunming' } as const;
const calendar = { ...roundTheClock, makeUpDays: {}, knownYears: [2026] };

async function place(house: House, different: Parameters<typeof buildOrder>[0]): Promise<PlacedOrder> {
  return await house.place(buildOrder({ calendar, ...different }), house.client);
}

/** Stories whose histories are kept: whatever changes in the workflows must still be able to replay them. */
export const stories: Readonly<Record<string, Story>> = {
  'whole-order': async (house) => {
    const order = await place(house, orderedOf(leasedLine));
    await order.workToTheEnd();
    return order;
  },
  'gateway-called-back': async (house) => {
    const order = await place(house, orderedOf(groupSmsGateway));
    house.network.reportLater(order.no);
    await order.workUntil('test-end-to-end');
    await order.complete('test-end-to-end', null);
    await house.reportActivation(order.no);
    await order.workToTheEnd();
    return order;
  },
  rejected: async (house) => {
    const order = await place(house, {});
    await order.complete('answer-order', { decision: 'reject', reason: '客户欠费未清' });
    await order.end();
    return order;
  },
  'short-twice': async (house) => {
    const order = await place(house, {});
    house.network.beShortFor(order.no, 1);
    await order.workUntil('check-resources');
    await order.complete('check-resources', short);
    await order.workToTheEnd();
    return order;
  },
  'given-up': async (house) => {
    const order = await place(house, {});
    await order.workUntil('check-resources');
    await order.complete('check-resources', short);
    await order.complete('plan-remedy', null);
    await order.complete('agree-new-promise', { decision: 'cancel', reason: '客户不愿等待' });
    await order.end();
    return order;
  },
  'cancelled-at-work': async (house) => {
    const order = await place(house, {});
    await order.workUntil('install-field');
    await order.cancel();
    await order.end();
    return order;
  },
  'cancelled-in-temporal': async (house) => {
    const order = await place(house, {});
    await order.workUntil('test-end-to-end');
    await order.handle.cancel();
    await order.end();
    return order;
  },
  reworked: async (house) => {
    const order = await place(house, {});
    await order.workUntil('test-end-to-end');
    const measured = beyondLimits(measuresOf(await order.task('test-end-to-end')));
    await order.complete('test-end-to-end', { measured, faultAt: field, note: null });
    await order.workUntil('record-acceptance');
    await order.complete('record-acceptance', { decision: 'refused', reason: '接口不符', faultAt: field });
    await order.workToTheEnd();
    return order;
  },
  'held-and-repaired': async (house) => {
    const order = await place(house, {});
    await order.hold('customer');
    await order.resume();
    await order.workUntil('confirm-promise');
    await order.hold('internal');
    await order.complete('confirm-promise', null);
    house.network.refuse('reserve', 'conflict', 1);
    await order.resume();
    await order.workToTheEnd();
    return order;
  },
  'unheeded-and-open': async (house) => {
    const order = await house.place(buildOrder({ calendar }), house.skippingClient);
    await order.until((events) =>
      events.some(({ type, data }) => type === 'clock.breached' && 'taskId' in data && data.taskId === null),
    );
    return order;
  },
};
