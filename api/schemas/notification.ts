import { z } from 'zod';
import { notificationLevels } from '../../domain/process/notification';
import { instant, label } from './common';
import { exampleRef, processRefFields } from './process-ref';

export const notificationLevel = z.enum(notificationLevels);

export const notificationAnswer = z
  .object({
    notificationId: z.string(),
    ...processRefFields,
    taskId: z.string().nullable(),
    at: instant,
    level: notificationLevel,
    text: label,
    position: z.number().int().nullable().meta({
      description: '在事件流中的位置，片刻之后才有 / its place in the feed; null for a moment at first',
    }),
    read: z.boolean(),
  })
  .meta({ id: 'Notification' });

export const exampleNotification = {
  notificationId: 'order/SO-20261120-0001#9.0',
  ...exampleRef,
  taskId: 'order.SO-20261120-0001.2',
  at: '2026-11-20T09:30:00.000Z',
  level: 'warning',
  text: {
    zh: 'SO-20261120-0001：「资源核查」时限已用 50%',
    en: 'SO-20261120-0001: 50% of the time for “Check resources” is used',
  },
  position: 4711,
  read: false,
} as const;
