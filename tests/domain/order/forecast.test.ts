import { catalogue } from '../../../domain/catalogue/catalogue';
import { type Clock, passThreshold, pauseClock, startClock } from '../../../domain/clock/clock';
import { type Forecast, type ForecastFacts, forecastOf } from '../../../domain/order/forecast';
import { type PastOrder, pastOrderOf } from '../../../domain/order/past-order';
import { stageLimits } from '../../../domain/order/stage-limits';
import { cn, onShanghaiClocks, pause, shanghai } from '../calendar/calendars';

const leasedLine = catalogue['leased-line'];
const plan =
  leasedLine === undefined
    ? []
    : stageLimits(leasedLine, { workingDays: 1 }, cn, shanghai('2026-11-23 09:00'));

/** The promise of five working days, from Monday morning. */
const promise: Clock = startClock('promise', { workingDays: 5 }, shanghai('2026-11-23 09:00'), cn);

/** Past orders that entered provisioning on a Monday at 9:00, left it, and were accepted after so many working hours in all. */
function past(...hours: readonly (readonly [inStage: number, untilAccepted: number])[]): PastOrder[] {
  return hours.map(([inStage, untilAccepted]) => ({
    stages: [
      { stage: 'provisioning', at: workHour(0) },
      { stage: 'test', at: workHour(inStage) },
    ],
    acceptedAt: workHour(untilAccepted),
    pauses: [],
  }));
}

/** So many working hours after Monday, 2 November 2026, 9:00; up to 40. */
function workHour(hours: number): string {
  const day = 2 + Math.floor(hours / 8);
  const hour = hours % 8;
  const clock = 9 + hour + (hour >= 3 ? 1 : 0);
  return shanghai(`2026-11-${String(day).padStart(2, '0')} ${String(clock).padStart(2, '0')}:00`);
}

function forecast(different: Partial<ForecastFacts>): Forecast {
  return forecastOf({
    past: [],
    plan,
    entered: { stage: 'provisioning', at: shanghai('2026-11-24 09:00') },
    promise,
    now: shanghai('2026-11-24 09:00'),
    calendar: cn,
    ...different,
  });
}

const five = past([4, 8], [4, 10], [4, 12], [4, 14], [4, 16]);

describe('When an order will be accepted', () => {
  it('is what comparable orders still needed: half of them, and four in five', () => {
    const { p50, p80, ...rest } = forecast({ past: five });

    expect([p50, p80].map(onShanghaiClocks)).toEqual(['2026-11-25 14:00', '2026-11-25 16:00']);
    expect(rest).toEqual({ basis: 'history', samples: 5, atRisk: false });
  });

  it('counts only orders that were in the stage longer than this one has been already', () => {
    const mixed = past([1, 4], [2, 5], [6, 20], [6, 20], [6, 20], [6, 20], [6, 20]);

    const after3h = forecast({ past: mixed, now: shanghai('2026-11-24 12:00') });

    expect(after3h).toMatchObject({ basis: 'history', samples: 5 });
    expect(onShanghaiClocks(after3h.p50)).toBe('2026-11-26 14:00');
  });

  it('does not count the time a customer kept an order waiting, then or now', () => {
    const waiting = [pause('2026-11-02 09:00', '2026-11-02 11:00')];
    const keptWaiting = five.map((order) => ({ ...order, pauses: waiting }));
    const held = pauseClock(promise, shanghai('2026-11-24 09:00'), cn);
    const nextDay = shanghai('2026-11-25 09:00');

    expect(onShanghaiClocks(forecast({ past: keptWaiting }).p50)).toBe('2026-11-25 11:00');
    expect(onShanghaiClocks(forecast({ past: five, promise: held, now: nextDay }).p50)).toBe(
      '2026-11-26 14:00',
    );
  });

  it.each([
    ['provisioning', '2026-11-24 09:00', '2026-11-24 09:00', '2026-11-26 18:00'],
    ['provisioning', '2026-11-24 09:00', '2026-11-24 18:00', '2026-11-26 18:00'],
    ['provisioning', '2026-11-24 09:00', '2026-11-27 09:00', '2026-11-30 14:00'],
    ['acceptance', '2026-11-24 09:00', '2026-11-24 12:00', '2026-11-24 18:00'],
  ])('follows the plan from %s, entered %s, at %s when too few compare: %s', (stage, at, now, expected) => {
    const facts = { past: five.slice(1), entered: { stage, at: shanghai(at) }, now: shanghai(now) };
    const { p50, p80, basis } = forecast(facts);

    expect(basis).toBe('plan');
    expect(onShanghaiClocks(p50)).toBe(expected);
    expect(p80).toBe(p50);
  });

  it.each<[string, Partial<ForecastFacts>, boolean]>([
    ['four in five come in time', { past: five }, false],
    ['one in five comes too late', { past: past([4, 8], [4, 8], [4, 8], [4, 8], [4, 40]) }, false],
    ['two in five come too late', { past: past([4, 8], [4, 8], [4, 8], [4, 39], [4, 40]) }, true],
    [
      '80 % of the time is used',
      { past: five, promise: passThreshold(promise, 80, shanghai('2026-11-24 09:00')) },
      true,
    ],
    ['it is overdue', { past: five, now: shanghai('2026-12-01 09:00') }, true],
  ])('puts the promise at risk or not: %s', (_why, facts, expected) => {
    expect(forecast(facts).atRisk).toBe(expected);
  });
});

describe('What is learnt from a past order', () => {
  const accepted = { name: 'accepted', at: shanghai('2026-11-27 09:00') };
  const history = { stages: [], milestones: [accepted], clocks: [promise] };

  it('is when it was in which stage, accepted and kept waiting', () => {
    expect(pastOrderOf(history)).toEqual({ stages: [], acceptedAt: accepted.at, pauses: [] });
  });

  it('is nothing, if it was never accepted', () => {
    expect(pastOrderOf({ ...history, milestones: [] })).toBeNull();
  });
});
