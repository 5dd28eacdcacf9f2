import { isWithinLimit, monthsLater, trialEnd, trialLimit } from '../../../domain/solution/trial';
import { calendar } from '../../support/build-order';

describe('A trial', () => {
  it.each([
    ['2026-11-23T02:30:00.000Z', 3, '2027-02-23T02:30:00.000Z'],
    ['2026-11-30T02:00:00.000Z', 3, '2027-02-28T02:00:00.000Z'],
    ['2027-10-31T01:00:00.000Z', 1, '2027-11-30T01:00:00.000Z'],
    ['2026-11-23T02:30:00.000Z', -12, '2025-11-23T02:30:00.000Z'],
    // Already the next day in Shanghai.
    ['2026-01-30T17:00:00.000Z', 1, '2026-02-27T17:00:00.000Z'],
  ])('from %s, %i months: %s', (from, months, to) => {
    expect(monthsLater(calendar, from, months)).toBe(to);
  });

  it('never ends after its limit', () => {
    const start = '2026-11-23T02:30:00.000Z';
    const limitAt = trialLimit(calendar, start, 1);

    expect(trialEnd(calendar, start, 10, limitAt)).toBe('2026-12-03T02:30:00.000Z');
    expect(trialEnd(calendar, start, 90, limitAt)).toBe('2026-12-23T02:30:00.000Z');
    expect(isWithinLimit(calendar, start, 30, limitAt)).toBe(true);
    expect(isWithinLimit(calendar, start, 31, limitAt)).toBe(false);
    expect(isWithinLimit(calendar, start, 1, trialLimit(calendar, start, 0))).toBe(false);
  });

  it('may last to the limit itself, whatever the second', () => {
    const start = '2026-11-23T02:30:42.123Z';
    expect(isWithinLimit(calendar, start, 30, trialLimit(calendar, start, 1))).toBe(true);
  });
});
