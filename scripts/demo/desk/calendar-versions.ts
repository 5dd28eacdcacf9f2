import type { ApplicationAnswer, CalendarAnswer, VersionAnswer } from '../../../api/schemas/calendar';
import type { Desk } from './desk';
import { administrator } from './people';

export const calendarPath = '/calendars/cn-standard';

/** What an administrator decides on in a version. */
export type Content = Pick<
  CalendarAnswer,
  'hours' | 'workingWeekdays' | 'holidays' | 'makeUpDays' | 'knownYears'
>;

export function contentOf(calendar: CalendarAnswer): Content {
  const { hours, workingWeekdays, holidays, makeUpDays, knownYears } = calendar;
  return { hours, workingWeekdays, holidays, makeUpDays, knownYears };
}

/** Publishes a version and applies it to everything open; answers when that is done (CAL-2). */
export async function publishAndApply(desk: Desk, content: Content, reason: string): Promise<number> {
  const { version: basedOn } = await desk.get<CalendarAnswer>(administrator, calendarPath);
  const draft = { ...content, basedOn, reason };
  const { version } = await desk.post<CalendarAnswer>(administrator, `${calendarPath}/versions`, draft);
  const path = `${calendarPath}/versions/${version}`;
  await desk.post(administrator, `${path}/apply`, { reason });
  const applied = await desk.until('the calendar to be applied', async () => {
    const { application } = await desk.get<VersionAnswer & { application: ApplicationAnswer | null }>(
      administrator,
      path,
    );
    return application === null || application.finishedAt === null ? null : application;
  });
  desk.shows(
    applied.failed.length === 0,
    `第 ${version} 版已应用：${applied.done} 个在途流程，原因「${reason}」`,
    `version ${version} is applied to ${applied.done} open processes`,
  );
  return version;
}
