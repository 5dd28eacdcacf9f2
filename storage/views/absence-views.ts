import type { Instant } from '../../domain/calendar/working-calendar';
import type { Absence } from '../../domain/people/absence';
import { bareAbsence } from '../bare-absence';
import type { StoredAbsence } from '../documents';
import { type Condition, allOf, findPage } from '../find-page';
import type { Page } from '../page';
import type { Store } from '../store';

/** Who is away when, and who stands in. */
export interface AbsenceViews {
  /** Those that begin last first. */
  list(conditions: readonly Condition[], page: number, pageSize: number): Promise<Page<Absence>>;
  find(absenceId: string, scope: Condition): Promise<Absence | null>;
  /** Those that are in force at some instant from `from` until `to`. */
  inForceWithin(from: Instant, to: Instant): Promise<readonly Absence[]>;
}

export function createAbsenceViews({ absences }: Store): AbsenceViews {
  return {
    list: async (conditions, page, pageSize) => {
      const request = { page, pageSize, sort: 'from', descending: true } as const;
      const found = await findPage(absences, conditions, request, { from: 'from' });
      return { ...found, items: found.items.map(bareAbsence) };
    },
    find: async (absenceId, scope) => {
      const found = await absences.findOne<StoredAbsence>(allOf([{ _id: absenceId }, scope]));
      return found === null ? null : bareAbsence(found);
    },
    inForceWithin: async (from, to) => {
      const found = absences.find({ endedAt: null, to: { $gt: from }, from: { $lte: to } });
      return (await found.sort({ _id: 1 }).toArray()).map(bareAbsence);
    },
  };
}
