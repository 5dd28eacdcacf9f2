import type { Instant, LocalDate, WorkingCalendar } from './working-calendar';

export const minuteMs = 60_000;
export const dayMs = 24 * 60 * minuteMs;

/** A stretch of time during which the calendar's zone keeps one offset, in epoch ms. The first reaches back, the last on, for ever. */
export interface OffsetStretch {
  readonly from: number;
  readonly to: number;
  readonly offsetMs: number;
}

/** The stretches of constant offset of a calendar, ascending, without gaps. Throws RangeError when it has none. */
export function offsetStretches(calendar: WorkingCalendar): OffsetStretch[] {
  if (calendar.utcOffsets.length === 0) throw new RangeError(`calendar ${calendar.id} has no UTC offsets`);
  return calendar.utcOffsets.map(({ from, minutes }, index, all) => ({
    from: index === 0 ? -Infinity : from,
    to: all[index + 1]?.from ?? Infinity,
    offsetMs: minutes * minuteMs,
  }));
}

/**
 * The instant (epoch ms) at which local clocks show the same wall-clock time `days` days after `fromMs`. A time that the
 * change to summer time skips is put off by the length of the gap; of a time that comes twice the first is meant. A part of
 * a day is that part of the way to the next whole day.
 */
export function calendarDaysLater(calendar: WorkingCalendar, fromMs: number, days: number): number {
  const stretches = offsetStretches(calendar);
  const whole = Math.floor(days);
  const start = wholeDaysLater(stretches, fromMs, whole);
  return Math.round(start + (days - whole) * (wholeDaysLater(stretches, fromMs, whole + 1) - start));
}

/** The local calendar year of an instant. */
export function localYear(calendar: WorkingCalendar, ms: number): number {
  return new Date(ms + offsetMsAt(offsetStretches(calendar), ms)).getUTCFullYear();
}

/** The local date of an instant. */
export function localDateOf(calendar: WorkingCalendar, at: Instant): LocalDate {
  return localTimeOf(calendar, at).slice(0, 10);
}

/** An instant as local clocks show it, to the minute: `2026-11-27 18:00`. */
export function localTimeOf(calendar: WorkingCalendar, at: Instant): string {
  const ms = Date.parse(at);
  const local = new Date(ms + offsetMsAt(offsetStretches(calendar), ms));
  return local.toISOString().slice(0, 16).replace('T', ' ');
}

/** The instant at which local clocks show `minute` minutes after midnight of a local date. */
export function instantOfLocal(calendar: WorkingCalendar, date: LocalDate, minute: number): Instant {
  const localMs = Date.parse(`${date}T00:00:00.000Z`) + minute * minuteMs;
  return new Date(utcOf(offsetStretches(calendar), localMs)).toISOString();
}

function wholeDaysLater(stretches: readonly OffsetStretch[], fromMs: number, days: number): number {
  if (days === 0) return fromMs;
  return utcOf(stretches, fromMs + offsetMsAt(stretches, fromMs) + days * dayMs);
}

function offsetMsAt(stretches: readonly OffsetStretch[], ms: number): number {
  return stretches.find((stretch) => ms < stretch.to)?.offsetMs ?? 0;
}

function utcOf(stretches: readonly OffsetStretch[], localMs: number): number {
  let offsetBefore = 0;
  for (const { from, to, offsetMs } of stretches) {
    const utc = localMs - offsetMs;
    if (utc < from) return localMs - offsetBefore;
    if (utc < to) return utc;
    offsetBefore = offsetMs;
  }
  return localMs - offsetBefore;
}
