import { memberFilter } from '../../domain/people/member-filter';
import type { Person } from '../../domain/people/person';
import type { Notification, NotificationLevel } from '../../domain/process/notification';
import type { NotificationEntry } from '../feed/feed-entry';
import { type Condition, allOf, findPage } from '../find-page';
import type { Page } from '../page';
import type { Store } from '../store';
import { withoutId } from '../without-id';

/** What people were told. */
export interface NotificationViews {
  /** Everything told to these people or to a group they belong to, newest first. No levels: all. */
  listFor(
    people: readonly Person[],
    levels: readonly NotificationLevel[],
    page: number,
    pageSize: number,
  ): Promise<Page<Notification>>;
  /** How many were told to them after a position of the feed; at most `mostCounted`. */
  countUnread(people: readonly Person[], after: number): Promise<number>;
  /** The newest of them after one position, up to another, oldest first. */
  unreadUpTo(people: readonly Person[], after: number, upTo: number): Promise<readonly NotificationEntry[]>;
}

/** More unread ones than this nobody counts. */
export const mostCounted = 1_000;

function toldTo(people: readonly Person[]): Condition {
  return {
    $or: people.flatMap((person) => [
      { 'recipient.kind': 'person', 'recipient.id': person.id },
      { 'recipient.kind': 'group', ...memberFilter('recipient.group', person) },
    ]),
  };
}

export function createNotificationViews({
  notifications,
  feed,
}: Pick<Store, 'notifications' | 'feed'>): NotificationViews {
  return {
    listFor: async (people, levels, page, pageSize) => {
      const request = { page, pageSize, sort: 'at', descending: true } as const;
      const conditions = [toldTo(people), levels.length === 0 ? {} : { level: { $in: levels } }];
      const found = await findPage(notifications, conditions, request, { at: 'at' });
      return { ...found, items: found.items.map(withoutId) };
    },
    countUnread: async (people, after) => {
      const later = { kind: 'notification', _id: { $gt: after } };
      return await feed.countDocuments(allOf([later, toldTo(people)]), { limit: mostCounted });
    },
    unreadUpTo: async (people, after, upTo) => {
      const between = { kind: 'notification', _id: { $gt: after, $lte: upTo } };
      const found = await feed
        .find<NotificationEntry>(allOf([between, toldTo(people)]))
        .sort({ _id: -1 })
        .limit(mostCounted)
        .toArray();
      return found.toReversed();
    },
  };
}
