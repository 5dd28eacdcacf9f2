import { z } from 'zod';
import { type Route, defineRoute } from '../route';
import type { Services } from '../services';

const minute = z
  .number()
  .int()
  .min(0)
  .max(1_439)
  .meta({ description: '当地零点起分钟 / minutes after local midnight' });

const quietHours = z.strictObject({
  fromMinute: minute,
  toMinute: minute.meta({ description: '不大于起点即次日 / at or before the start: the next day' }),
  days: z
    .array(z.number().int().min(1).max(7))
    .min(1)
    .max(7)
    .meta({ description: '开始日，1 周一…7 周日 / days they begin on, 1 = Monday' }),
});

const preferences = z
  .strictObject({ quietHours: quietHours.nullable() })
  .meta({ id: 'NotificationPreferences' });

const example = { quietHours: { fromMinute: 1_260, toMinute: 480, days: [1, 2, 3, 4, 5, 6, 7] } };

const answer = {
  schema: preferences,
  description: { zh: '我的通知设置', en: 'My preferences' },
  example,
};

const described = {
  zh: '免打扰时段只推迟推送，不影响记录。预警（升级）另外只在工作时间推送；紧急问题的预警与超时立即推送。',
  en: 'Quiet hours put off pushing, never the record. Warnings (escalations) are pushed in working time only besides; those of a critical problem, and a breach, are pushed at once.',
};

export function getPreferences({ outbound }: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/notifications/preferences',
    operationId: 'getNotificationPreferences',
    summary: { zh: '我的通知设置', en: 'My notification preferences' },
    description: described,
    tag: 'notifications',
    request: {},
    responses: { 200: answer },
    problems: [],
    access: { roles: 'anyone-signed-in', scope: 'everything' },
    idempotent: false,
    handle: async ({ person }) => {
      const found = await outbound.personal.quietHours(person.id);
      return {
        status: 200,
        body: { quietHours: found === null ? null : { ...found, days: [...found.days] } },
      };
    },
  });
}

export function setPreferences({ outbound }: Services): Route {
  return defineRoute({
    method: 'PUT',
    path: '/api/v1/notifications/preferences',
    operationId: 'setNotificationPreferences',
    summary: { zh: '修改我的通知设置', en: 'Set my notification preferences' },
    description: described,
    tag: 'notifications',
    request: {
      body: preferences,
      bodyExamples: {
        nights: { summary: { zh: '夜间免打扰', en: 'Not at night' }, value: example },
        none: { summary: { zh: '不设免打扰', en: 'No quiet hours' }, value: { quietHours: null } },
      },
    },
    responses: { 200: answer },
    problems: [],
    access: { roles: 'anyone-signed-in', scope: 'everything' },
    idempotent: false,
    handle: async ({ body, person }) => {
      await outbound.personal.setQuietHours(person.id, body.quietHours);
      return { status: 200, body };
    },
  });
}
