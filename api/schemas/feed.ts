import { z } from 'zod';
import { processKinds } from '../../domain/process/process-kind';
import type { FeedEntry } from '../../storage/feed/feed-entry';
import { hrefOf } from '../processes/process-paths';
import { instant } from './common';
import { processRefFields } from './process-ref';
import { notificationLevel } from './notification';

const position = z
  .number()
  .int()
  .meta({ description: '在事件流中的位置 / place in the order of everything' });

const common = {
  position,
  at: instant,
  processKey: z.string(),
  processKind: z.enum(processKinds),
  href: processRefFields.href,
};

const eventItem = z
  .object({
    kind: z.enum(['event', 'superseded']).meta({
      description: 'superseded: 该事件已被替换，从未发生 / this event was replaced and never happened',
    }),
    ...common,
    type: z.string(),
    seq: z.number().int().meta({ description: '在流程中的序号 / number within the process' }),
    customerNo: z.string(),
    tier: z.string(),
    actor: z.object({ kind: z.enum(['person', 'system']), id: z.string() }),
    facts: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .meta({ description: '编号与代码 / ids and codes' }),
  })
  .meta({ id: 'FeedEvent' });

const notificationItem = z
  .object({
    kind: z.literal('notification'),
    ...common,
    notificationId: z.string(),
    taskId: z.string().nullable(),
    level: notificationLevel,
  })
  .meta({ id: 'FeedNotification' });

/** One entry of the feed, as people see it. */
export const feedItemSchema = z.union([eventItem, notificationItem]);

/** An entry as people see it. */
export function feedItem(entry: FeedEntry): z.input<typeof feedItemSchema> {
  const { _id, at, businessKey, processKind } = entry;
  const href = hrefOf({ kind: processKind, businessKey });
  const shared = { position: _id, at, processKey: businessKey, processKind, href };
  if (entry.kind === 'notification') {
    const { kind, notificationId, taskId, level } = entry;
    return { kind, ...shared, notificationId, taskId, level };
  }
  const { kind, type, seq, customerNo, tier, actor, facts } = entry;
  return { kind, ...shared, type, seq, customerNo, tier, actor, facts };
}

export const exampleEvent = {
  kind: 'event',
  position: 4711,
  at: '2026-11-20T09:30:00.000Z',
  processKey: 'SO-20261120-0001',
  processKind: 'order',
  href: '/api/v1/orders/SO-20261120-0001',
  type: 'task.completed',
  seq: 12,
  customerNo: 'C-1001',
  tier: 'A1',
  actor: { kind: 'person', id: 'res-km-01' },
  facts: { taskId: 'order.SO-20261120-0001.2' },
} as const;
