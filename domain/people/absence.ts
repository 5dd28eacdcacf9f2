import type { Instant } from '../calendar/working-calendar';
import { BusinessError } from '../errors';

/** A time somebody is away, and who acts for them meanwhile (O2A-5). In force from `from` on until `to`, or until it was ended. */
export interface Absence {
  readonly absenceId: string;
  readonly personId: string;
  readonly deputyId: string;
  readonly from: Instant;
  /** The first instant they are back. */
  readonly to: Instant;
  readonly reason: string;
  /** Id of the person who recorded it. */
  readonly recordedBy: string;
  readonly recordedAt: Instant;
  /** When it was ended early; null as long as nobody did. */
  readonly endedAt: Instant | null;
}

type Stretch = Pick<Absence, 'from' | 'to' | 'endedAt'>;

const yearMs = 366 * 24 * 60 * 60 * 1_000;

/** When the absence is over: as planned, or earlier when it was ended. */
export function endOf({ to, endedAt }: Stretch): Instant {
  return endedAt !== null && endedAt < to ? endedAt : to;
}

/** Whether somebody is away because of this absence at an instant. */
export function isInForce(absence: Stretch, at: Instant): boolean {
  return absence.from <= at && at < endOf(absence);
}

function overlap(a: Stretch, b: Stretch): boolean {
  const begin = a.from < b.from ? b.from : a.from;
  return isInForce(a, begin) && isInForce(b, begin);
}

/**
 * Why an absence cannot be recorded, null if it can: it has an end after its beginning and after now, lasts a year at most, begins
 * within a year, names a deputy who is somebody else, and is the only one of this person at its time. `others`: absences of anybody.
 */
export function whyNotAbsent(absence: Absence, others: readonly Absence[]): BusinessError | null {
  return whyNotItsTimes(absence) ?? whyNotItsDeputy(absence) ?? whyNotBeside(absence, others);
}

function whyNotItsTimes({ from, to, recordedAt }: Absence): BusinessError | null {
  const begin = Date.parse(from);
  const end = Date.parse(to);
  const now = Date.parse(recordedAt);
  if (end <= begin) return wrongTime('to', '须晚于开始 / has to be after its beginning');
  if (end - begin > yearMs) return wrongTime('to', '最长一年 / a year at most');
  if (begin - now > yearMs) return wrongTime('from', '须在一年以内 / has to be within a year from now');
  if (end > now) return null;
  const reason = '已经过去 / has passed';
  return new BusinessError('date-in-the-past', 'This absence is over already.', [{ field: 'to', reason }]);
}

function wrongTime(field: string, reason: string): BusinessError {
  return new BusinessError('invalid-request', 'Nobody can be absent at these times.', [{ field, reason }]);
}

function whyNotItsDeputy({ personId, deputyId }: Absence): BusinessError | null {
  if (deputyId !== personId) return null;
  const reason = '不能是本人 / has to be somebody else';
  return new BusinessError('wrong-deputy', 'Nobody can stand in for themselves.', [
    { field: 'deputyId', reason },
  ]);
}

function whyNotBeside(absence: Absence, others: readonly Absence[]): BusinessError | null {
  const other = others.find(({ absenceId, personId, ...stretch }) => {
    const isAnotherOfTheirs = personId === absence.personId && absenceId !== absence.absenceId;
    return isAnotherOfTheirs && overlap(stretch, absence);
  });
  if (other === undefined) return null;
  const reason = `与 ${other.absenceId} 重叠 / overlaps ${other.absenceId}`;
  return new BusinessError('absence-overlaps', `${absence.personId} is absent then: ${other.absenceId}.`, [
    { field: 'from', reason },
  ]);
}

/**
 * Ids of everyone a person acts for at an instant, nearest first: those who are away and named them as deputy, those who named one of
 * these, and so on. Never the person, even when deputies name each other in a circle.
 */
export function standsInFor(absences: readonly Absence[], personId: string, at: Instant): readonly string[] {
  const away = absences.filter((absence) => isInForce(absence, at));
  const found = new Set([personId]);
  // A set hands out what is added while it is walked.
  for (const deputyId of found) {
    for (const absence of away) if (absence.deputyId === deputyId) found.add(absence.personId);
  }
  found.delete(personId);
  return [...found];
}
