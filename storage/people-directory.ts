import type { Instant } from '../domain/calendar/working-calendar';
import type { Person } from '../domain/people/person';
import { memberOf } from '../domain/process/actor';
import type { ChangeLog } from './change-log';
import type { StoredPerson } from './documents';
import { inTurn } from './in-turn';
import { isDuplicate } from './is-duplicate';
import type { Store } from './store';

/** Keeps the directory of people up to what their tokens say. */
export interface PeopleDirectory {
  /** Learns from a token issued at `at`. What a newer token said stays; whoever this process has learned costs nothing. */
  readonly learn: (person: Person, at: Instant) => Promise<void>;
}

function entryOf(person: Person): Omit<StoredPerson, '_id' | 'since'> {
  const { id, name, department, roles, station, localNetworks } = person;
  return { id, name, department, roles, station, localNetworks };
}

export function createPeopleDirectory(
  { people }: Pick<Store, 'people'>,
  changes: ChangeLog,
): PeopleDirectory {
  const learned = new Map<string, string>();
  const turns = inTurn();

  async function learn(person: Person, at: Instant): Promise<void> {
    const entry = entryOf(person);
    const form = JSON.stringify(entry);
    if (learned.get(person.id) === form) return;
    const known = await people.findOne({ _id: person.id });
    if (known !== null && known.since > at) return;
    if (known === null || JSON.stringify(entryOf(known)) !== form) {
      const data = { before: known === null ? null : memberOf(known), after: memberOf(person) };
      await changes.add({
        personId: person.id,
        what: 'person.learned',
        subject: person.id,
        data,
        reason: null,
      });
      await write(entry, at);
    }
    learned.set(person.id, form);
  }

  async function write(entry: Omit<StoredPerson, '_id' | 'since'>, since: Instant): Promise<void> {
    const filter = { _id: entry.id, since: { $lte: since } };
    try {
      await people.updateOne(filter, { $set: { ...entry, since } }, { upsert: true });
    } catch (error) {
      // Another process has heard of a newer token meanwhile.
      if (!isDuplicate(error)) throw error;
    }
  }

  return { learn: (person, at) => turns(() => learn(person, at)) };
}
