import type { EventType } from '../../../../domain/process/event';

/** A message somebody sent: who, the words to find it by, and what it may be called in the record. */
export interface Message {
  readonly by: string;
  readonly words: string;
  readonly types: readonly EventType[];
}

/** What the people around one order know of it: which of their messages were acknowledged. */
export class Ledger {
  readonly acknowledged: Message[] = [];
  /** Who was told that they hold which task, as `task person`. */
  readonly claims = new Set<string>();
  /** Whether somebody was told that the order is over. */
  closed = false;
  private count = 0;

  /** Words that no other message of this order has. */
  newWords(): string {
    this.count += 1;
    return `«${this.count}»`;
  }
}
