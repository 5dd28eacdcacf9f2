import { createTickingTime } from '../../web/data/ticking-time';

const minuteMs = 60_000;
const began = Date.parse('2026-11-23T02:00:00.000Z');

describe('The time of a page', () => {
  let ms: number;

  beforeEach(() => {
    ms = began;
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is never an old one for what has just appeared', () => {
    const time = createTickingTime(() => ms);
    ms += 10 * minuteMs;
    const stop = time.subscribe(() => undefined);

    expect(time.now()).toBe('2026-11-23T02:10:00.000Z');
    stop();
  });

  it('goes on for everybody who shows it, and stops when nobody does', () => {
    const time = createTickingTime(() => ms);
    const [first, second] = [jest.fn(), jest.fn()];
    const stops = [time.subscribe(first), time.subscribe(second)];
    ms += minuteMs;
    jest.advanceTimersByTime(30_000);

    expect(time.now()).toBe('2026-11-23T02:01:00.000Z');
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1]);
    for (const stop of stops) stop();
    expect(jest.getTimerCount()).toBe(0);
  });
});
