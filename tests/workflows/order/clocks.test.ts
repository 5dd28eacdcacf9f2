import { deadline } from '../../../domain/calendar/deadline';
import { fractionOf } from '../../../domain/calendar/working-time';
import type { ProcessEvent } from '../../../domain/process/event';
import type { Recipient } from '../../../domain/process/notification';
import { buildOrder, calendarOf2037 } from '../../support/build-order';
import type { PlacedOrder } from '../../support/placed-order';
import { useHouse } from '../../support/use-house';

/** A Friday, 16:00 in Shanghai; the Wednesday after it is a holiday in this calendar. */
const fridayAfternoon = '2037-11-20T08:00:00.000Z';

function who(recipient: Recipient): string {
  if (recipient.kind === 'person') return recipient.id;
  const { department, role, station, localNetwork } = recipient.group;
  return [department, role, station, localNetwork].filter((part) => part !== null).join('/');
}

/** What a clock gave cause to tell, and to whom, in order. */
function alarms(events: readonly ProcessEvent[], clockName: string): [number, string[]][] {
  return events.flatMap((event): [number, string[]][] => {
    if (event.type !== 'clock.warned' && event.type !== 'clock.breached') return [];
    if (event.data.clock.name !== clockName) return [];
    return [[event.type === 'clock.warned' ? event.data.percent : 100, event.data.recipients.map(who)]];
  });
}

const promiseBreached = (events: readonly ProcessEvent[]): boolean =>
  events.some((event) => event.type === 'clock.breached' && event.data.taskId === null);

describe('Clocks that nobody heeds', () => {
  const house = useHouse(100);

  async function unheeded(): Promise<PlacedOrder> {
    return await house().placeAt(buildOrder({ calendar: calendarOf2037 }), fridayAfternoon);
  }

  it('warn at 50 and 80 percent and are breached at 100, telling ever higher people, always the account manager', async () => {
    const order = await unheeded();
    await order.until(promiseBreached);
    const { clock } = await order.task('answer-order');

    expect(alarms(await order.events(), clock.name)).toEqual([
      [50, ['am-01']],
      [80, ['am-01', 'key-accounts/department-head']],
      [100, ['am-01', 'key-accounts/department-head']],
    ]);
    expect(clock.breachedAt).toBe(deadline(calendarOf2037, clock.startedAt, { workingDays: 1 }, []));
    await order.cancel();
    await order.end();
  });

  it('ring when that much working time is used, not before', async () => {
    const order = await unheeded();
    await order.until(promiseBreached);

    const rung = (await order.events()).flatMap((event) =>
      (event.type === 'clock.warned' || event.type === 'clock.breached') && event.data.taskId === null
        ? [event.at]
        : [],
    );
    const due = [0.5, 0.8, 1].map((share) =>
      deadline(calendarOf2037, fridayAfternoon, fractionOf({ workingDays: 5 }, share), []),
    );

    expect(rung).toHaveLength(3);
    rung.forEach((at, n) => expect(at >= (due[n] ?? '')).toBe(true));
    expect(rung[0]?.slice(0, 16)).toBe(due[0]?.slice(0, 16));
    await order.cancel();
    await order.end();
  });

  it('breach the promise after five working days to the minute, holiday and weekends not counted', async () => {
    const order = await unheeded();
    await order.until(promiseBreached);

    const promise = await order.promise();

    expect(promise.breachedAt).toBe(deadline(calendarOf2037, fridayAfternoon, { workingDays: 5 }, []));
    // Monday the 30th, 16:00 in Shanghai.
    expect(promise.breachedAt).toBe('2037-11-30T08:00:00.000Z');
    await order.cancel();
    await order.end();
  });

  it('stay breached for good, and the order goes on all the same', async () => {
    const order = await unheeded();
    await order.until(promiseBreached);

    expect(await order.workToTheEnd()).toBe('completed');

    const { state, breachedAt, stoppedAt } = await order.promise();
    expect({ state, breachedAt }).toEqual({ state: 'breached', breachedAt: '2037-11-30T08:00:00.000Z' });
    expect(stoppedAt).not.toBeNull();
  });

  it('of a station tell its people, then its manager, then the head of the stations', async () => {
    const order = await unheeded();
    await order.workUntil('check-resources');
    const { taskId, clock } = await order.task('check-resources');

    await order.until((events) =>
      events.some((event) => event.type === 'clock.breached' && event.data.clock.name === clock.name),
    );

    const executors = 'stations/station-executor/resource/kunming';
    const manager = 'stations/station-manager/resource/kunming';
    expect(alarms(await order.events(), clock.name)).toEqual([
      [50, [executors, 'am-01']],
      [80, [executors, manager, 'am-01']],
      [100, [executors, manager, 'stations/department-head', 'am-01']],
    ]);
    const told = await house()
      .store.notifications.find({ taskId, level: { $ne: 'information' }, 'text.zh': { $not: /接单/ } })
      .sort({ at: 1 })
      .toArray();
    expect(told.map(({ level, recipient }) => `${level} ${who(recipient)}`)).toEqual([
      `warning ${executors}`,
      'warning am-01',
      `warning ${executors}`,
      `warning ${manager}`,
      'warning am-01',
      `breach ${executors}`,
      `breach ${manager}`,
      'breach stations/department-head',
      'breach am-01',
    ]);
    await order.cancel();
    await order.end();
  });

  it('that reckon with a year whose holidays nobody knows say so', async () => {
    const unknown = { ...calendarOf2037, knownYears: [] };
    const order = await house().place(buildOrder({ calendar: unknown }), house().client);

    expect((await order.view()).warnings).toContain(`unknown-year:${new Date().getUTCFullYear()}`);
    await order.cancel();
    await order.end();
  });
});
