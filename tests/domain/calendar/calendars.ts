import data from 'chinese-days/dist/chinese-days.json';
import { chineseCalendar } from '../../../domain/calendar/chinese-calendar';
import { deadline } from '../../../domain/calendar/deadline';
import type { Budget, Instant, Pause, WorkingCalendar } from '../../../domain/calendar/working-calendar';
import { utcOffsetsOf } from '../../../storage/reference/utc-offsets';

/** The real calendar of 2004–2026. */
export const cn: WorkingCalendar = chineseCalendar(data);

/** The same hours and no holidays, in a zone with summer time. */
export const newYork: WorkingCalendar = {
  ...cn,
  id: 'us-test',
  timeZone: 'America/New_York',
  utcOffsets: utcOffsetsOf('America/New_York', 2025, 2028),
  holidays: {},
  makeUpDays: {},
};

/** Shanghai wall-clock time, `2026-09-30 16:00`, as an instant. */
export function shanghai(wallClock: string): Instant {
  return new Date(`${wallClock.replace(' ', 'T')}+08:00`).toISOString();
}

/** An instant as Shanghai wall-clock time, to the minute. */
export function onShanghaiClocks(instant: Instant | null): string {
  if (instant === null) return 'no due date';
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** A pause in Shanghai wall-clock time; open when `to` is null. */
export function pause(from: string, to: string | null): Pause {
  return { from: shanghai(from), to: to === null ? null : shanghai(to) };
}

/** When something received in Shanghai is due there. */
export function due(received: string, budget: Budget, pauses: readonly Pause[]): string {
  return onShanghaiClocks(deadline(cn, shanghai(received), budget, pauses));
}
