import { nothingForgiven, tooManyFailed } from '../../../domain/batch/threshold';

const threshold = { share: 0.2, atLeast: 5 };
const counts = (done: number, failed: number) => ({ waiting: 10, started: 10, done, failed });

it.each([
  [0, 4, false],
  [0, 5, true],
  [20, 5, true],
  [21, 5, false],
  [100, 30, true],
])('with %d done and %d failed, stopping is %s', (done, failed, expected) => {
  expect(tooManyFailed(counts(done, failed), nothingForgiven, threshold)).toBe(expected);
});

it('does not count again what the owner has let pass', () => {
  expect(tooManyFailed(counts(0, 9), { done: 0, failed: 5 }, threshold)).toBe(false);
  expect(tooManyFailed(counts(0, 10), { done: 0, failed: 5 }, threshold)).toBe(true);
});
