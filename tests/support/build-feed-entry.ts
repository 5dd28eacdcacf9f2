import type { EventEntry, NotificationEntry } from '../../storage/feed/feed-entry';

/** An entry of the feed: a completed task of one order. */
export function buildFeedEntry(position: number, at: string): EventEntry {
  return {
    _id: position,
    key: `order/SO-1#${position}@hash-${position}`,
    processId: 'order/SO-1',
    processKind: 'order',
    businessKey: 'SO-1',
    customerNo: 'C-1001',
    tier: 'A1',
    kind: 'event',
    seq: position,
    hash: `hash-${position}`,
    type: 'task.completed',
    at,
    actor: { kind: 'person', id: 'res-km-01' },
    facts: { taskId: 'order.SO-1.1' },
  };
}

/** An entry of the feed: the account manager is warned. */
export function buildNotificationEntry(
  position: number,
  at: string,
  notificationId: string,
): NotificationEntry {
  const {
    seq: _seq,
    hash: _hash,
    type: _type,
    actor: _actor,
    facts: _facts,
    ...common
  } = buildFeedEntry(position, at);
  return {
    ...common,
    key: notificationId,
    kind: 'notification',
    notificationId,
    taskId: null,
    level: 'warning',
    recipient: { kind: 'person', id: 'am-01' },
  };
}
