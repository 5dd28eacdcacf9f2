import { memberFilter } from '../../domain/people/member-filter';
import type { Person } from '../../domain/people/person';
import type { Notification } from '../../domain/process/notification';
import { type Condition, findPage } from '../find-page';
import type { Page } from '../page';
import type { Store } from '../store';
import { withoutId } from '../without-id';

/** What people were told. */
export interface NotificationViews {
  /** Everything told to this person or to a group they belong to, newest first. */
  listFor(person: Person, page: number, pageSize: number): Promise<Page<Notification>>;
}

function toldTo(person: Person): Condition {
  return {
    $or: [
      { 'recipient.kind': 'person', 'recipient.id': person.id },
      { 'recipient.kind': 'group', ...memberFilter('recipient.group', person) },
    ],
  };
}

export function createNotificationViews({ notifications }: Store): NotificationViews {
  return {
    listFor: async (person, page, pageSize) => {
      const request = { page, pageSize, sort: 'at', descending: true } as const;
      const found = await findPage(notifications, [toldTo(person)], request, { at: 'at' });
      return { ...found, items: found.items.map(withoutId) };
    },
  };
}
