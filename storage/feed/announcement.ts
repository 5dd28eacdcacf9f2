import { factsOf } from '../../domain/process/event-facts';
import type { StoredEvent, StoredNotification } from '../documents';
import type { AboutProcess, EventEntry, NewEntry } from './feed-entry';

/** What the feed says of an event. */
export function announcementOf(event: StoredEvent, about: AboutProcess): Omit<EventEntry, '_id'> {
  const { _id, seq, hash, type, at, actor } = event;
  const by = { kind: actor.kind, id: actor.kind === 'person' ? actor.id : actor.name };
  return {
    ...about,
    key: `${_id}@${hash}`,
    kind: 'event',
    seq,
    hash,
    type,
    at,
    actor: by,
    facts: factsOf(event),
  };
}

/** What the feed says when an event it announced turned out never to have happened. */
export function withdrawalOf({ _id, key, ...announced }: EventEntry): NewEntry {
  return { ...announced, key: `${key} superseded`, kind: 'superseded' };
}

/** What the feed says of a notification. */
export function newsOf(notification: StoredNotification, about: AboutProcess): NewEntry {
  const { notificationId, taskId, at, level, recipient } = notification;
  return {
    ...about,
    key: notificationId,
    kind: 'notification',
    at,
    notificationId,
    taskId,
    level,
    recipient,
  };
}
