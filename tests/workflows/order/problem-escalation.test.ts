import { deadline } from '../../../domain/calendar/deadline';
import type { ProcessEvent } from '../../../domain/process/event';
import { alarms } from '../../support/alarms';
import { buildOrder, calendarOf2037 } from '../../support/build-order';
import { buildReport } from '../../support/build-problem';
import { problemClock, raise } from '../../support/raise-problem';
import { useHouse } from '../../support/use-house';

/** A Friday, 16:00 in Shanghai. */
const fridayAfternoon = '2037-11-20T08:00:00.000Z';

const rung =
  (name: string, percent: number) =>
  (events: readonly ProcessEvent[]): boolean =>
    alarms(events, name).some(([passed]) => passed === percent);

describe('A problem nobody solves', () => {
  const house = useHouse(100);

  it('is told of to ever higher people in working time, each once: executors, manager, head, duty leader', async () => {
    const order = await house().placeAt(buildOrder({ calendar: calendarOf2037 }), fridayAfternoon);
    const raised = await raise(order, 'am-01', null, buildReport({}));
    await order.until(rung('problem:P1', 150));

    const clock = await problemClock(order, raised);
    const [executors, manager, head, duty] = [
      'stations/station-executor/data/kunming',
      'stations/station-manager/data/kunming',
      'stations/department-head',
      'network-maintenance/duty-leader',
    ];
    const ladder = [
      [50, [executors, 'am-01']],
      [80, [executors, manager, 'am-01']],
      [100, [executors, manager, head, 'am-01']],
      [150, [executors, manager, head, duty, 'am-01']],
    ];
    expect(alarms(await order.events(), 'problem:P1')).toEqual(ladder);
    expect(clock.breachedAt).toBe(deadline(calendarOf2037, clock.startedAt, { workingMinutes: 240 }, []));

    await order.complete('solve-problem', null);
    await order.complete('verify-solution', null);
    await order.until(rung('promise', 100));

    expect(alarms(await order.events(), 'problem:P1')).toEqual(ladder);
    await order.cancel();
    await order.end();
  });

  it('rings no more once it is solved and verified, though its time would have run out', async () => {
    const order = await house().placeAt(buildOrder({ calendar: calendarOf2037 }), fridayAfternoon);
    await raise(order, 'am-01', null, buildReport({ severity: 'minor' }));
    await order.complete('solve-problem', null);
    await order.complete('verify-solution', null);
    await order.until(rung('promise', 100));

    const events = await order.events();
    const closed = events.findIndex(({ type }) => type === 'problem.closed');

    expect(closed).toBeGreaterThan(0);
    expect(alarms(events.slice(closed), 'problem:P1')).toEqual([]);
    await order.cancel();
    await order.end();
  });
});
