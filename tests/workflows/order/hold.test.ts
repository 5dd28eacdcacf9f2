import { deadline } from '../../../domain/calendar/deadline';
import { workingMsBetween } from '../../../domain/calendar/working-time';
import type { Clock } from '../../../domain/clock/clock';
import { buildOrder, roundTheClock } from '../../support/build-order';
import type { PlacedOrder } from '../../support/placed-order';
import { refusalOf } from '../../support/refusal';
import { useHouse } from '../../support/use-house';

describe('An order on hold', () => {
  const house = useHouse(100);

  async function placed(): Promise<PlacedOrder> {
    return await house().place(buildOrder({ calendar: roundTheClock }), house().client);
  }

  /** The promise and the clocks of everything people are asked for. */
  async function openClocks(order: PlacedOrder): Promise<Clock[]> {
    return [await order.promise(), ...(await order.openTasks()).map(({ clock }) => clock)];
  }

  function dueBy(clock: Clock): string | null {
    return deadline(roundTheClock, clock.startedAt, clock.budget, clock.pauses);
  }

  it('for the customer’s cause stops every clock, and each is due later by exactly the working time it stood still', async () => {
    const order = await placed();
    await order.workUntil('check-resources');
    const before = await openClocks(order);

    const held = await order.hold('customer');
    const paused = await openClocks(order);
    await order.resume();
    const after = await openClocks(order);

    expect(held.state).toBe('pending');
    expect(before).toHaveLength(3);
    expect(paused.map(({ dueAt, state }) => ({ dueAt, state }))).toEqual(
      before.map(() => ({ dueAt: null, state: 'paused' })),
    );
    after.forEach((clock, n) => {
      const [pause] = clock.pauses;
      const lost = workingMsBetween(roundTheClock, pause?.from ?? '', pause?.to ?? '', []);
      const { dueAt: dueBefore } = before[n] ?? clock;
      expect(lost).toBeGreaterThan(0);
      expect(clock.dueAt).toBe(dueBy(clock));
      expect(workingMsBetween(roundTheClock, dueBefore ?? '', clock.dueAt ?? '', [])).toBe(lost);
    });
    expect((await order.view()).state).toBe('inProgress');
    await order.cancel();
    await order.end();
  });

  it('of our own keeps every clock running', async () => {
    const order = await placed();
    await order.workUntil('check-resources');
    const before = await openClocks(order);

    const held = await order.hold('internal');
    const during = await openClocks(order);
    await order.resume();

    expect(held.state).toBe('held');
    expect(during).toEqual(before);
    expect(await openClocks(order)).toEqual(before);
    expect(await order.eventsOf('clock.paused')).toEqual([]);
    await order.cancel();
    await order.end();
  });

  it('lets people finish what they are at, but does not go on to the next stage', async () => {
    const order = await placed();
    await order.workUntil('confirm-promise');
    await order.hold('internal');
    await order.complete('confirm-promise', null);

    const stagesMeanwhile = await order.stages();
    const tasksMeanwhile = await order.openTasks();
    const callsMeanwhile = house().network.keysOf('reserve', order.no);
    await order.resume();

    expect(stagesMeanwhile.at(-1)).toBe('promise');
    expect(tasksMeanwhile).toEqual([]);
    expect(callsMeanwhile).toEqual([]);
    expect(await order.workToTheEnd()).toBe('completed');
  });

  it('offers a task of the present stage with its clock standing still', async () => {
    const order = await placed();
    await order.workUntil('check-resources');
    await order.hold('customer');

    await order.complete('check-resources', { result: 'short', remedy: 'construction', note: '无空闲纤芯' });

    expect((await order.task('plan-remedy')).clock.state).toBe('paused');
    expect((await order.resume()).state).toBe('pending');
    expect((await order.task('plan-remedy')).clock.state).toBe('running');
    expect(await order.workToTheEnd()).toBe('completed');
  });

  it('is not held twice, nor resumed twice, nor held after its end', async () => {
    const order = await placed();
    const notHeld = await refusalOf(order.resume());
    await order.hold('customer');
    const twice = await refusalOf(order.hold('internal'));
    await order.resume();
    const resumedTwice = await refusalOf(order.resume());
    await order.workUntil('call-back');
    const completed = await refusalOf(order.hold('internal'));

    expect([notHeld.code, twice.code, resumedTwice.code, completed.code]).toEqual([
      'not-held',
      'already-held',
      'not-held',
      'process-closed',
    ]);
    expect(await order.workToTheEnd()).toBe('completed');
  });

  it('goes back to where it was: acknowledged before it is answered, in progress afterwards', async () => {
    const order = await placed();
    await order.hold('internal');
    const unanswered = await order.resume();
    await order.hold('customer');
    await order.complete('answer-order', null);
    const whileHeld = await order.view();

    const answered = await order.resume();

    expect([unanswered.state, whileHeld.state, answered.state]).toEqual([
      'acknowledged',
      'pending',
      'inProgress',
    ]);
    expect(await order.workToTheEnd()).toBe('completed');
  });
});
