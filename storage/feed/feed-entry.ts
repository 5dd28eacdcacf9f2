import type { Instant } from '../../domain/calendar/working-calendar';
import type { Actor } from '../../domain/process/actor';
import type { EventType } from '../../domain/process/event';
import type { EventFacts } from '../../domain/process/event-facts';
import type { NotificationLevel, Recipient } from '../../domain/process/notification';
import type { ProcessKind } from '../../domain/process/process-kind';

/** Which process an entry is about. None of this changes while the process lives. */
export interface AboutProcess {
  readonly processId: string;
  readonly processKind: ProcessKind;
  readonly businessKey: string;
  readonly customerNo: string;
  readonly tier: string;
}

interface Entry extends AboutProcess {
  /** The position: from 1, without gaps. */
  readonly _id: number;
  /** What it announces, so that nothing is announced twice. */
  readonly key: string;
  readonly at: Instant;
}

/** An event of a process, or (`superseded`) that an event announced before was replaced and never happened. */
export interface EventEntry extends Entry {
  readonly kind: 'event' | 'superseded';
  readonly seq: number;
  /** The event's hash: tells it from another that had the same number. */
  readonly hash: string;
  readonly type: EventType;
  readonly actor: { readonly kind: Actor['kind']; readonly id: string };
  readonly facts: EventFacts;
}

/** Somebody was told something. */
export interface NotificationEntry extends Entry {
  readonly kind: 'notification';
  readonly notificationId: string;
  readonly taskId: string | null;
  readonly level: NotificationLevel;
  readonly recipient: Recipient;
}

/** One line of the feed: everything that happened in all processes, in one order that never changes. */
export type FeedEntry = EventEntry | NotificationEntry;

/** An entry that has no position yet. */
export type NewEntry = Omit<EventEntry, '_id'> | Omit<NotificationEntry, '_id'>;
