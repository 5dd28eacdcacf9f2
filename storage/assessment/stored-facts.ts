import { calendarRefOf } from '../../domain/assessment/calendar-of';
import { factsOf } from '../../domain/assessment/facts-of';
import type { StoredEvent, StoredFact } from '../documents';
import type { Store } from '../store';

/**
 * The facts of one process as they are kept, from its events in order; null when they have a gap or their calendar is not known, so that
 * nothing can be made of them.
 */
export async function storedFacts(
  { calendars }: Pick<Store, 'calendars'>,
  events: readonly StoredEvent[],
): Promise<readonly StoredFact[] | null> {
  if (events.some(({ seq }, n) => seq !== n + 1)) return null;
  const ref = calendarRefOf(events);
  const calendar = ref === null ? null : await calendars.findOne({ id: ref.id, version: ref.version });
  if (calendar === null) return null;
  return factsOf(events, calendar).map((fact) => ({
    _id: `${fact.processId}#${fact.seq}.${fact.figure}.${fact.date}`,
    ...fact,
  }));
}
