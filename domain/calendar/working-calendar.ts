/** A point in time, always ISO 8601 in UTC with milliseconds (`2026-11-20T08:00:00.000Z`), so that strings sort as time does. */
export type Instant = string;

/** A day of the calendar's own time zone, `YYYY-MM-DD`. */
export type LocalDate = string;

/** A stretch of a working day in minutes after local midnight, from inclusive, to exclusive. */
export interface WorkingHours {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/**
 * One version of a working calendar (CAL-1), complete: a workflow carries it in its input, so that every deadline can be
 * computed inside the workflow, replayed, and explained later, whatever happens to the calendar afterwards (CAL-2).
 */
export interface WorkingCalendar {
  readonly id: string;
  readonly version: number;
  readonly timeZone: string;
  /** Offsets of the time zone from UTC in minutes, each valid from `from` (epoch ms) on, ascending: no zone database is needed to compute. */
  readonly utcOffsets: readonly { readonly from: number; readonly minutes: number }[];
  /** Working hours of a working day, ascending, not overlapping. */
  readonly hours: readonly WorkingHours[];
  /** Days of the week worked by rule, 1 = Monday … 7 = Sunday. */
  readonly workingWeekdays: readonly number[];
  /** Statutory holidays that fall on working weekdays or weekends, with their names: not worked. */
  readonly holidays: Readonly<Record<LocalDate, string>>;
  /** Make-up working days (调休), with the holiday they make up for: worked although a weekend. */
  readonly makeUpDays: Readonly<Record<LocalDate, string>>;
  /** Years whose holidays are known. Outside them the weekday rule is used and every deadline says so loudly. */
  readonly knownYears: readonly number[];
}

/** How much time something may take: working time, or elapsed calendar days. */
export type Budget =
  | { readonly workingDays: number }
  | { readonly workingMinutes: number }
  | { readonly days: number };

/** A time that does not count (CAL-2). An open pause has no `to` yet. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant | null;
}
