import type { QuietHours } from '../../../domain/notifications/quiet-hours';
import { afterQuiet } from '../../../domain/notifications/quiet-hours';
import { pushTime } from '../../../domain/notifications/push-time';
import { calendar } from '../../support/build-order';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const nights: QuietHours = { fromMinute: 21 * 60, toMinute: 8 * 60, days: everyDay };

/** Local time of the calendar (UTC+8) as an instant. */
const local = (text: string): string => new Date(`${text}:00+08:00`).toISOString();

describe('quiet hours', () => {
  it.each([
    ['before them', '2026-11-20T20:59', '2026-11-20T20:59'],
    ['as they begin', '2026-11-20T21:00', '2026-11-21T08:00'],
    ['past midnight', '2026-11-21T03:00', '2026-11-21T08:00'],
    ['as they end', '2026-11-21T08:00', '2026-11-21T08:00'],
  ])('%s', (_when, at, free) => {
    expect(afterQuiet(nights, calendar, local(at))).toBe(local(free));
  });

  it('begin only on the days asked for, and last into the next', () => {
    const friday = { ...nights, days: [5] };

    expect(afterQuiet(friday, calendar, local('2026-11-21T07:00'))).toBe(local('2026-11-21T08:00'));
    expect(afterQuiet(friday, calendar, local('2026-11-21T22:00'))).toBe(local('2026-11-21T22:00'));
  });

  it('that are a whole day follow each other, and end', () => {
    const weekend = { fromMinute: 0, toMinute: 0, days: [6, 7] };

    expect(afterQuiet(weekend, calendar, local('2026-11-21T10:00'))).toBe(local('2026-11-23T00:00'));
    const always = { fromMinute: 0, toMinute: 0, days: everyDay };
    expect(Date.parse(afterQuiet(always, calendar, local('2026-11-21T10:00')))).toBeGreaterThan(0);
  });
});

describe('when somebody is disturbed', () => {
  const saturday = local('2026-11-21T10:00');
  const lunch = local('2026-11-20T12:30');
  const working = local('2026-11-20T10:00');

  it('information: at once, but for quiet hours', () => {
    expect(pushTime('information', null, calendar, saturday)).toBe(saturday);
    expect(pushTime('information', nights, calendar, local('2026-11-20T23:00'))).toBe(
      local('2026-11-21T08:00'),
    );
  });

  it('an escalation: in working time only', () => {
    expect(pushTime('warning', null, calendar, working)).toBe(working);
    expect(pushTime('warning', null, calendar, lunch)).toBe(local('2026-11-20T13:00'));
    expect(pushTime('warning', null, calendar, saturday)).toBe(local('2026-11-23T09:00'));
  });

  it('an escalation: in working time that is not quiet', () => {
    const mornings = { fromMinute: 0, toMinute: 10 * 60, days: everyDay };

    expect(pushTime('warning', mornings, calendar, saturday)).toBe(local('2026-11-23T10:00'));
  });

  it.each(['critical', 'breach'] as const)('of level %s: at once, whenever it is', (level) => {
    expect(pushTime(level, nights, calendar, local('2026-11-21T03:00'))).toBe(local('2026-11-21T03:00'));
  });

  it('never waits for ever, though all working time is quiet', () => {
    const days = { fromMinute: 8 * 60, toMinute: 19 * 60, days: everyDay };

    expect(Date.parse(pushTime('warning', days, calendar, saturday))).toBeGreaterThan(Date.parse(saturday));
  });
});
