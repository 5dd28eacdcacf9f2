import type { CalendarDraft } from '../../../../domain/calendar/calendar-draft';
import type { DayKind } from '../../../../domain/calendar/calendar-day';

const dayMs = 24 * 60 * 60_000;

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** The day after, or so many days after. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Every day of a month, `2026-02`. */
export function daysOf(month: string): readonly string[] {
  const days: string[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) days.push(day);
  return days;
}

/** What a calendar takes a day for, as the counting of time does (CAL-1). */
export function dayKindOf(
  { holidays, makeUpDays, workingWeekdays }: CalendarDraft,
  date: string,
): { readonly kind: DayKind; readonly name: string | null } {
  const holiday = holidays[date];
  if (holiday !== undefined) return { kind: 'holiday', name: holiday };
  const madeUpFor = makeUpDays[date];
  if (madeUpFor !== undefined) return { kind: 'make-up', name: madeUpFor };
  return { kind: workingWeekdays.includes(weekdayOf(date)) ? 'working' : 'weekend', name: null };
}

/** A draft with the days from `from` to `to` taken for something else. */
export function withDays(draft: CalendarDraft, { from, to, kind, name }: DayChange): CalendarDraft {
  const holidays = { ...draft.holidays };
  const makeUpDays = { ...draft.makeUpDays };
  for (let day = from; day <= to; day = addDays(day, 1)) {
    delete holidays[day];
    delete makeUpDays[day];
    if (kind === 'holiday') holidays[day] = name;
    if (kind === 'make-up') makeUpDays[day] = name;
  }
  return { ...draft, holidays, makeUpDays };
}

/** Days, both included, and what they are to be; `ordinary` goes by the weekday. */
export interface DayChange {
  readonly from: string;
  readonly to: string;
  readonly kind: 'holiday' | 'make-up' | 'ordinary';
  readonly name: string;
}

/** Days of a month in a row that are the same holiday or make up for the same. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly kind: 'holiday' | 'make-up';
  readonly name: string;
}

/** The named days among some days that follow each other, as stretches. */
export function stretchesOf(draft: CalendarDraft, days: readonly string[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const date of days) {
    const { kind, name } = dayKindOf(draft, date);
    if (name === null || (kind !== 'holiday' && kind !== 'make-up')) continue;
    const day = Number(date.slice(8));
    const last = stretches.at(-1);
    const goesOn = last?.to === day - 1 && last.kind === kind && last.name === name;
    if (goesOn) stretches.pop();
    stretches.push({ from: goesOn ? last.from : day, to: day, kind, name });
  }
  return stretches;
}
