import type { Clock } from '../clock/clock';

/** The clocks with `clock` in the place of the one of its name, or added. */
export function withClock(clocks: readonly Clock[], clock: Clock): readonly Clock[] {
  return clocks.some((other) => other.name === clock.name)
    ? clocks.map((other) => (other.name === clock.name ? clock : other))
    : [...clocks, clock];
}
