import { type Person, isMemberOf } from '../people/person';
import type { Recipient } from '../process/notification';

/** Whether somebody is told: by name, or as one of a group. */
export function isToldTo(recipient: Recipient, person: Person): boolean {
  return recipient.kind === 'person' ? recipient.id === person.id : isMemberOf(person, recipient.group);
}
