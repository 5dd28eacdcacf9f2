import { addUp, figureOf, nothing } from '../../../domain/assessment/tally';

describe('A figure', () => {
  it('that is a share says how many of its cases were as they should be', () => {
    const figure = figureOf('on-time-tasks', { cases: 8, hits: 6, workingMs: 0, durations: [] });

    expect(figure).toEqual({ cases: 8, hits: 6, share: 0.75, workingMs: null, p50Ms: null, p90Ms: null });
  });

  it('without cases has no share, rather than a bad one', () => {
    expect(figureOf('promise-kept', nothing).share).toBeNull();
  });

  it('that is a duration says what half and nine in ten of its cases took at most', () => {
    const durations = [100, 20, 30, 40, 50, 60, 70, 80, 90, 10];

    expect(figureOf('first-reply', { cases: 10, hits: 0, workingMs: 550, durations })).toEqual({
      cases: 10,
      hits: null,
      share: null,
      workingMs: 550,
      p50Ms: 50,
      p90Ms: 90,
    });
    expect(figureOf('repair-time', { cases: 1, hits: 0, workingMs: 7, durations: [7] })).toMatchObject({
      p50Ms: 7,
      p90Ms: 7,
    });
  });

  it('of several subjects is made of all their cases', () => {
    const one = { cases: 2, hits: 1, workingMs: 30, durations: [10, 20] };

    expect(addUp([one, one, nothing])).toEqual({
      cases: 4,
      hits: 2,
      workingMs: 60,
      durations: [10, 20, 10, 20],
    });
  });
});
