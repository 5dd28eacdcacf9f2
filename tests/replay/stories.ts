import { groupSmsGateway } from '../../domain/catalogue/products/group-sms-gateway';
import { leasedLine } from '../../domain/catalogue/products/leased-line';
import { seedDemoCustomers } from '../../storage/reference/seed-reference';
import { changeCalendar } from '../support/apply-calendar';
import { beyondLimits, measuresOf } from '../support/answers';
import { type BegunChange, buildChange, told } from '../support/begun-change';
import { buildOrder, endIn, lineBetween, orderedOf, roundTheClock } from '../support/build-order';
import { buildCoverage, buildRequest, openingOf } from '../support/build-coverage';
import {
  bad,
  complete as completeCoverage,
  workToTheEnd as workCoverageToTheEnd,
  workUntil as workCoverageUntil,
} from '../support/coverage-answers';
import { buildBatch } from '../support/build-batch';
import { buildReport } from '../support/build-problem';
import { giveTo } from '../support/change-manager';
import type { House } from '../support/house';
import type { OpenedCase } from '../support/opened-case';
import { PlacedBatch } from '../support/placed-batch';
import type { PlacedOrder } from '../support/placed-order';
import { joinCoverage } from '../../workflows/coverage/contract';
import { changeManager } from '../../workflows/shared/contract';
import { person } from '../support/people';
import { troubledExit } from '../support/troubled-exit';
import { raise } from '../support/raise-problem';
import { watchedContract, wholeSale } from './contract-story';
import { wholeSolution } from './solution-story';

/** Tells one story to its end, or as far as it goes. */
export type Story = (house: House) => Promise<Pick<OpenedCase | PlacedBatch | BegunChange, 'handle'>>;

const dayMs = 24 * 60 * 60 * 1_000;
const short = { result: 'short', remedy: 'construction', note: '无空闲纤芯' } as const;
const field = { station: 'field', localNetwork: 'kunming' } as const;
const calendar = { ...roundTheClock, makeUpDays: {}, knownYears: [2026] };

async function place(house: House, different: Parameters<typeof buildOrder>[0]): Promise<PlacedOrder> {
  return await house.place(buildOrder({ calendar, ...different }), house.client);
}

async function placeBatch({ client, store, queue }: House): Promise<PlacedBatch> {
  return await PlacedBatch.place(buildBatch({}), client, store, queue);
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
  'five-networks-amended': async (house) => {
    const order = await place(house, lineBetween('qujing', 'lijiang'));
    await order.workUntil('test-end-to-end');
    await order.amend({ bandwidthKbps: 1024 }, false);
    await order.amend({ ends: [endIn('b', 'dali')] }, true);
    await order.workToTheEnd();
    return order;
  },
  'returned-and-passed-on': async (house) => {
    const order = await place(house, {});
    await order.workUntil('set-up-transmission');
    for (let returns = 0; returns < 3; returns += 1) {
      await order.returnTask(await order.task('set-up-transmission'), 'trans-km-01', '资料不全');
      if (returns < 2) await order.complete('handle-return', null);
    }
    await order.complete('decide-return', null);
    const task = await order.task('set-up-transmission');
    await order.claim(task, 'trans-km-01');
    await order.delegate(task, 'trans-km-01', 'trans-km-02');
    await order.claim(task, 'trans-km-02');
    await order.returnTask(task, 'trans-km-02', '不熟悉该局点');
    await order.reassign(task, 'trans-km-mgr', 'trans-km-02');
    await order.workToTheEnd();
    return order;
  },
  troubled: async (house) => {
    const order = await place(house, {});
    await order.workUntil('install-field');
    const { taskId } = await order.task('install-field');
    await raise(order, 'field-km-01', taskId, buildReport({}));
    await order.complete('solve-problem', { decision: 'dispute', reason: '非本工位责任' });
    for (const name of ['arbitrate-problem', 'solve-problem', 'verify-solution'] as const)
      await order.complete(name, null);
    await order.workToTheEnd();
    return order;
  },
  'stuck-and-recovered': async (house) => {
    const order = await house.place(buildOrder({ calendar }), house.skippingClient);
    await order.workUntil('confirm-promise');
    house.network.fail('reserve', 1_000);
    await order.complete('confirm-promise', null);
    const { callId } = await order.stuck('unavailable');
    house.network.fail('reserve', 0);
    await order.repair(callId, 'it-01', { action: 'retry', note: null });
    await order.workToTheEnd();
    return order;
  },
  'cancellation-refused': async (house) => {
    const order = await place(house, {});
    await order.workUntil('test-end-to-end');
    await order.cancel();
    await order.complete('assess-cancellation', { decision: 'refuse', reason: '合同约定不可撤单' });
    await order.workToTheEnd();
    return order;
  },
  'manager-changed': async (house) => {
    const order = await place(house, {});
    await order.workUntil('check-resources');
    await giveTo(order, 'am-02');
    await order.workUntil('confirm-promise');
    await order.claim(await order.task('confirm-promise'), 'am-02');
    await giveTo(order, 'am-03');
    await order.workToTheEnd();
    return order;
  },
  'manager-handed-over': async (house) => {
    await seedDemoCustomers(house.store);
    const order = await place(house, {});
    const effectiveFrom = new Date(Date.now() + 10 * dayMs).toISOString();
    const change = await house.change(buildChange({ calendar, effectiveFrom }));
    await change.answer('accept-customers', 'am-02', { decision: 'accept', note: null });
    await change.answer('tell-customer', 'am-02', told);
    await change.handle.result();
    await order.workToTheEnd();
    return change;
  },
  'calendar-applied': async (house) => {
    const order = await place(house, {});
    await order.workUntil('confirm-promise');
    await order.hold('customer');
    await changeCalendar(order, { ...calendar, version: 2, workingWeekdays: [1, 2, 3, 4, 5] }, '恢复双休');
    await order.resume();
    await order.workToTheEnd();
    return order;
  },
  'whole-solution': wholeSolution,
  'whole-sale': wholeSale,
  'watched-contract': watchedContract,
  'coverage-joined': async (house) => {
    const it = await house.begin(openingOf(buildCoverage(buildRequest({}), { calendar })));
    await it.send(joinCoverage, buildRequest({ customerNo: 'C-1003', managerId: 'am-02' }));
    const another = { decision: 'another', managerId: 'am-03', reason: '该区由三部负责' } as const;
    await completeCoverage(it, 'coverage-assign-manager', another);
    await workCoverageUntil(it, 'coverage-choose-measure');
    const newSite = { measure: 'new-site', needsBuilding: true, plan: '新建' } as const;
    await completeCoverage(it, 'coverage-choose-measure', newSite);
    await workCoverageUntil(it, 'coverage-measure-again');
    await completeCoverage(it, 'coverage-measure-again', { after: bad, note: null });
    await workCoverageUntil(it, 'coverage-confirm');
    await it.send(joinCoverage, buildRequest({ customerNo: 'C-1008', tier: 'C' }));
    const succession = { by: person('area-01'), to: 'am-01', reason: '岗位调整' };
    const moved = { managerId: 'am-02', customerNos: ['C-1003'] };
    await it.send(changeManager, { ...succession, moved });
    await it.hold('customer');
    await it.resume();
    const objection = { channel: 'phone', contact: '王主任', reason: 'B3 层仍无信号' } as const;
    await completeCoverage(it, 'coverage-confirm', { decision: 'not-solved', ...objection });
    await workCoverageToTheEnd(it);
    return it;
  },
  'troubled-exit': async (house) => await troubledExit(house, calendar),
  'batch-rerun-and-ended': async (house) => {
    const batch = await placeBatch(house);
    await batch.until('started', 4);
    await batch.pause();
    await batch.resume();
    await batch.reject(1, 2);
    await batch.decide('rerun-failed');
    await batch.until('started', 4);
    await (await batch.order(1)).workToTheEnd();
    await batch.reject(2, 3);
    await batch.decide('go-on');
    await batch.reject(4);
    await batch.decide('end');
    await batch.end();
    return batch;
  },
  'batch-cancelled': async (house) => {
    const batch = await placeBatch(house);
    await batch.until('started', 2);
    await batch.cancel();
    await batch.reject(...(await batch.untilNoneWaits()));
    await batch.end();
    return batch;
  },
  'unheeded-and-open': async (house) => {
    const order = await house.place(buildOrder({ calendar }), house.skippingClient);
    await order.until((events) =>
      events.some(({ type, data }) => type === 'clock.breached' && 'taskId' in data && data.taskId === null),
    );
    return order;
  },
};
