const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** An offset from UTC in minutes, valid from `from` (epoch ms) on: what a working calendar carries. */
export interface UtcOffset {
  readonly from: number;
  readonly minutes: number;
}

/**
 * The offsets of a time zone from the start of `fromYear` to the end of `toYear` (UTC), each change exact to the minute, for
 * a calendar about to be published (CAL-2). Reads the zone database of the runtime, so never call it in a workflow. Two
 * changes within one day would be missed; no zone has had that. Throws RangeError for an unknown zone or an empty range.
 */
export function utcOffsetsOf(timeZone: string, fromYear: number, toYear: number): UtcOffset[] {
  if (!(fromYear <= toYear)) throw new RangeError(`no years from ${fromYear} to ${toYear}`);
  const minutesAt = offsetReader(timeZone);
  const start = Date.UTC(fromYear, 0, 1);
  const end = Date.UTC(toYear + 1, 0, 1);
  let current: UtcOffset = { from: start, minutes: minutesAt(start) };
  const offsets = [current];
  for (let day = start; day < end; day += dayMs) {
    const minutes = minutesAt(day + dayMs);
    if (minutes !== current.minutes) {
      current = { from: changeBetween(minutesAt, day, day + dayMs), minutes };
      offsets.push(current);
    }
  }
  return offsets.filter(({ from }) => from < end);
}

function changeBetween(minutesAt: (ms: number) => number, before: number, after: number): number {
  const old = minutesAt(before);
  let low = before;
  let high = after;
  while (high - low > minuteMs) {
    const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
    if (minutesAt(middle) === old) low = middle;
    else high = middle;
  }
  return high;
}

function offsetReader(timeZone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (ms) => {
    const parts = new Map(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
    const read = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    const local = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'));
    return Math.round((local - ms) / minuteMs);
  };
}
