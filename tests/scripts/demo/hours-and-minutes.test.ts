import { hoursAndMinutes } from '../../../scripts/demo/loops/hours-and-minutes';

describe('A length of time', () => {
  it.each([
    [0, '0.0 s'],
    [59_900, '59.9 s'],
    [59_990, '1 min'],
    [3_540_000, '59 min'],
    [3_599_000, '1 h 00 min'],
    [136_800_000 + 300_000, '38 h 05 min'],
  ])('of %i ms is said as %s', (ms, said) => {
    expect(hoursAndMinutes(ms)).toBe(said);
  });
});
