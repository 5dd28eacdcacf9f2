import { leasedLine } from '../../../domain/catalogue/products/leased-line';
import { startClock } from '../../../domain/clock/clock';
import { type OrderChanges, amended, changesAnything } from '../../../domain/order/amend';
import { assessAmendment, assessCancellation } from '../../../domain/order/assess';
import type { OrderEnd } from '../../../domain/order/order';
import { plannedSteps } from '../../../domain/order/planned-steps';
import { buildOrder, calendarOf2037 } from '../../support/build-order';

const kunming: OrderEnd = { end: 'a', addressId: 'KM-0001', address: '五华区', localNetwork: 'kunming' };
const qujing: OrderEnd = { end: 'b', addressId: 'QJ-0001', address: '麒麟区', localNetwork: 'qujing' };
const elsewhereInQujing: OrderEnd = { ...qujing, addressId: 'QJ-0002', address: '沾益区' };
const dali: OrderEnd = { end: 'b', addressId: 'DL-0001', address: '下关', localNetwork: 'dali' };

const monday = '2037-11-16T01:00:00.000Z';
const order = buildOrder({ ends: [kunming, qujing], product: leasedLine, calendar: calendarOf2037 });
const facts = {
  promise: startClock('promise', { workingDays: 5 }, monday, calendarOf2037),
  calendar: calendarOf2037,
  now: '2037-11-18T01:00:00.000Z',
};

/** Everything up to the named stage is done. */
function doneUpTo(stage: string): ReadonlyMap<string, 'done'> {
  const stages = order.product.stages.map((plan) => plan.stage);
  const last = stages.findIndex((name) => name === stage);
  return new Map(
    plannedSteps(order)
      .filter((step) => stages.indexOf(step.stage) <= last)
      .map(({ key }) => [key, 'done']),
  );
}

function fates(changes: OrderChanges, upTo: string): Record<string, string> {
  const { steps } = assessAmendment(order, amended(order, changes), doneUpTo(upTo), facts);
  return Object.fromEntries(steps.map(({ step, fate }) => [step, fate]));
}

describe('An amendment', () => {
  it('of the bandwidth has resources checked, equipment set and the line tested again; visits and resources stay', () => {
    expect(fates({ bandwidthKbps: 1024 }, 'test')).toEqual({
      'check:a': 'redone',
      'check:b': 'redone',
      promise: 'stays',
      reserve: 'stays',
      'set-up-transmission:kunming': 'redone',
      'set-up-transmission:qujing': 'redone',
      'configure-data:kunming': 'redone',
      'configure-data:qujing': 'redone',
      'install-field:a': 'stays',
      'install-field:b': 'stays',
      test: 'redone',
    });
  });

  it('of one end’s address leaves the other end alone', () => {
    expect(fates({ ends: [elsewhereInQujing] }, 'provisioning')).toEqual({
      'check:a': 'stays',
      'check:b': 'redone',
      promise: 'stays',
      reserve: 'redone',
      'set-up-transmission:kunming': 'stays',
      'set-up-transmission:qujing': 'redone',
      'configure-data:kunming': 'stays',
      'configure-data:qujing': 'redone',
      'install-field:a': 'stays',
      'install-field:b': 'redone',
    });
  });

  it('that moves an end to another network undoes the segment that is not crossed any more', () => {
    const effects = fates({ ends: [dali] }, 'provisioning');

    expect(effects).toMatchObject({
      'set-up-transmission:qujing': 'undone',
      'configure-data:qujing': 'undone',
      // Kunming now goes on to Chuxiong: other neighbours, other work.
      'set-up-transmission:kunming': 'redone',
      'install-field:a': 'stays',
    });
  });

  it('of the requested date has the promise confirmed again, and nothing else', () => {
    const again = Object.entries(fates({ requestedDate: '2037-12-15' }, 'test')).filter(
      ([, fate]) => fate !== 'stays',
    );

    expect(again).toEqual([['promise', 'redone']]);
  });

  it('costs what the visits that are lost cost', () => {
    const done = doneUpTo('provisioning');
    const lost = assessAmendment(order, amended(order, { ends: [elsewhereInQujing] }), done, facts);
    const kept = assessAmendment(order, amended(order, { bandwidthKbps: 1024 }), done, facts);

    expect([lost.pastSoftPoint, lost.costCny]).toEqual([true, 800]);
    expect([kept.pastSoftPoint, kept.costCny]).toEqual([false, 0]);
  });

  it('puts the promise off by the longest of the steps to be taken again, stage by stage', () => {
    const { promise } = assessAmendment(
      order,
      amended(order, { ends: [elsewhereInQujing] }),
      doneUpTo('provisioning'),
      facts,
    );

    // Due Friday 18:00 in Shanghai. Resource check 4 h, the visit 1.5 days: 16 h of work, two days, of which a weekend is none.
    expect(promise).toEqual({ before: '2037-11-20T10:00:00.000Z', after: '2037-11-24T10:00:00.000Z' });
  });

  it('to a later wished day puts the promise off to its end', () => {
    const { promise } = assessAmendment(
      order,
      amended(order, { requestedDate: '2037-12-15' }),
      doneUpTo('intake'),
      facts,
    );

    expect(promise.after).toBe('2037-12-15T10:00:00.000Z');
  });

  it('before anything is done changes no promise and loses nothing', () => {
    const early = assessAmendment(order, amended(order, { bandwidthKbps: 64 }), new Map(), facts);

    expect(early).toEqual({
      steps: [],
      pastSoftPoint: false,
      costCny: 0,
      promise: { before: '2037-11-20T10:00:00.000Z', after: '2037-11-20T10:00:00.000Z' },
    });
  });

  it('that changes nothing is none', () => {
    expect(changesAnything(order, { bandwidthKbps: 2048, ends: [qujing] })).toBe(false);
    expect(changesAnything(order, { bandwidthKbps: 1024 })).toBe(true);
  });
});

describe('A cancellation', () => {
  it('undoes everything that was begun, and says what that loses', () => {
    const assessment = assessCancellation(order, doneUpTo('test'), facts);

    expect(new Set(assessment.steps.map(({ fate }) => fate))).toEqual(new Set(['undone']));
    expect(assessment).toMatchObject({ pastSoftPoint: true, costCny: 1_600, promise: { after: null } });
  });

  it('loses nothing before the first visit', () => {
    expect(assessCancellation(order, doneUpTo('reservation'), facts)).toMatchObject({
      pastSoftPoint: false,
      costCny: 0,
    });
  });
});
