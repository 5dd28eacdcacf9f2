import type { Json } from '../../../domain/json';
import { beyondLimits, measuresOf, withinLimits } from '../../support/answers';
import { buildOrder } from '../../support/build-order';
import type { PlacedOrder } from '../../support/placed-order';
import { refusalOf } from '../../support/refusal';
import { useHouse } from '../../support/use-house';

const field = { station: 'field', localNetwork: 'kunming' } as const;
const elsewhere = { station: 'field', localNetwork: 'dali' } as const;

describe('Work that has to be done again', () => {
  const house = useHouse(100);

  async function atTest(): Promise<PlacedOrder> {
    const order = await house().place(buildOrder({}), house().client);
    await order.workUntil('test-end-to-end');
    return order;
  }

  async function names(order: PlacedOrder): Promise<string[]> {
    const done = await order.eventsOf('task.completed');
    const tasks = new Map((await order.tasks()).map(({ taskId, name }) => [taskId, name]));
    return done.map(({ data }) => tasks.get(data.taskId) ?? '').slice(8);
  }

  it('goes to the station at fault after a failed test, and is tested again: no new order', async () => {
    const order = await atTest();
    const measured = beyondLimits(measuresOf(await order.task('test-end-to-end')));

    await order.complete('test-end-to-end', { measured, faultAt: field, note: null });
    const rework = await order.task('rework');

    expect(rework.group).toMatchObject(field);
    expect(rework.context['cause']).toBe('lossPercent, delayMs, bandwidthKbps');
    expect(await order.workToTheEnd()).toBe('completed');
    expect(await names(order)).toEqual([
      'test-end-to-end',
      'rework',
      'test-end-to-end',
      'record-acceptance',
      'call-back',
    ]);
  });

  it('is asked for also when the values are good but the tester found a fault', async () => {
    const order = await atTest();
    const measured = withinLimits(measuresOf(await order.task('test-end-to-end')), 2048);

    await order.complete('test-end-to-end', { measured, faultAt: field, note: '线缆未固定' });

    expect((await order.task('rework')).context['cause']).toBe('线缆未固定');
    expect(await order.workToTheEnd()).toBe('completed');
  });

  it('needs a station to be named when limits are missed', async () => {
    const order = await atTest();
    const measured = beyondLimits(measuresOf(await order.task('test-end-to-end')));

    const refused = await refusalOf(
      order.complete('test-end-to-end', { measured, faultAt: null, note: null }),
    );

    expect(refused).toEqual({ code: 'invalid-answer', fields: ['faultAt'] });
    expect(await order.workToTheEnd()).toBe('completed');
  });

  it('is never laid at the door of a station that did no work on the order', async () => {
    const order = await atTest();
    const measured = beyondLimits(measuresOf(await order.task('test-end-to-end')));
    const atTesting = await refusalOf(
      order.complete('test-end-to-end', { measured, faultAt: elsewhere, note: null }),
    );
    await order.workUntil('record-acceptance');

    const atAccepting = await refusalOf(
      order.complete('record-acceptance', { decision: 'refused', reason: '接口不符', faultAt: elsewhere }),
    );

    expect([atTesting, atAccepting]).toEqual([
      { code: 'invalid-answer', fields: ['faultAt'] },
      { code: 'invalid-answer', fields: ['faultAt'] },
    ]);
    expect(await order.workToTheEnd()).toBe('completed');
  });

  it('follows a refused acceptance: rework, the test again, and the customer is asked again', async () => {
    const order = await atTest();
    await order.workUntil('record-acceptance');

    await order.complete('record-acceptance', { decision: 'refused', reason: '接口不符', faultAt: field });

    expect((await order.promise()).stoppedAt).toBeNull();
    expect(await order.workToTheEnd()).toBe('completed');
    expect(await names(order)).toEqual([
      'test-end-to-end',
      'record-acceptance',
      'rework',
      'test-end-to-end',
      'record-acceptance',
      'call-back',
    ]);
    expect((await order.promise()).stoppedAt).not.toBeNull();
  });

  it.each([
    ['before the order', '2020-01-01T00:00:00.000Z'],
    ['in the future', '2099-01-01T00:00:00.000Z'],
  ])('is not needed, but a signature %s is refused', async (_when, signedAt) => {
    const order = await atTest();
    await order.workUntil('record-acceptance');
    const answer = { decision: 'accepted', signedBy: '客户代表', signedAt, documentRef: 'YS-0002' } as const;

    const refused = await refusalOf(order.complete('record-acceptance', answer satisfies Json));

    expect(refused).toEqual({ code: 'invalid-answer', fields: ['signedAt'] });
    expect(await order.workToTheEnd()).toBe('completed');
  });
});
