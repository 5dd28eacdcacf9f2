import { setTimeout as pause } from 'node:timers/promises';
import type { ApplicationAnswer, CalendarAnswer } from '../../../../api/schemas/calendar';
import type { ApiCaller } from '../../../support/api-caller';

export const path = '/api/v1/calendars/cn-standard';

/** What an administrator sends to change the newest version. */
export async function draftOf(api: ApiCaller, different: object): Promise<Record<string, unknown>> {
  const { version, hours, workingWeekdays, holidays, makeUpDays, knownYears } = await api.get<CalendarAnswer>(
    'admin-01',
    path,
  );
  return { basedOn: version, hours, workingWeekdays, holidays, makeUpDays, knownYears, ...different };
}

/** Publishes a version that is different from the newest one. */
export async function publish(api: ApiCaller, different: object): Promise<CalendarAnswer> {
  const body = { ...(await draftOf(api, different)), reason: '调整作息时间' };
  const reply = await api.post<CalendarAnswer>('admin-01', `${path}/versions`, body);
  if (reply.status !== 201) throw new Error(`not published: ${JSON.stringify(reply.body)}`);
  return reply.body;
}

/** Applies a version and waits until it is done. */
export async function apply(api: ApiCaller, version: number, reason: string): Promise<ApplicationAnswer> {
  const reply = await api.post('admin-01', `${path}/versions/${version}/apply`, { reason });
  if (reply.status !== 202) throw new Error(`not applied: ${JSON.stringify(reply.body)}`);
  for (;;) {
    const { application } = await api.get<{ application: ApplicationAnswer }>(
      'admin-01',
      `${path}/versions/${version}`,
    );
    if (application.finishedAt !== null) return application;
    await pause(50);
  }
}

/** The hours of a shorter day: seven hours instead of eight. */
export const shorterDay = {
  hours: [
    { fromMinute: 540, toMinute: 720 },
    { fromMinute: 780, toMinute: 1020 },
  ],
};
