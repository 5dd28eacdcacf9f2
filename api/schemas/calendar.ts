import { z } from 'zod';
import type { CalendarApplication } from '../../domain/calendar/calendar-change';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { CalendarVersion } from '../../storage/views/calendar-views';
import { instant } from './common';

export const calendarAnswer = z
  .object({
    id: z.string(),
    version: z.number(),
    timeZone: z.string(),
    utcOffsets: z.array(z.object({ from: z.number(), minutes: z.number() })).meta({
      description: '与 UTC 的时差（分钟），自 from 起 / minutes from UTC, from that moment (epoch ms) on',
    }),
    hours: z.array(z.object({ fromMinute: z.number(), toMinute: z.number() })),
    workingWeekdays: z.array(z.number()),
    holidays: z.record(z.string(), z.string()),
    makeUpDays: z.record(z.string(), z.string()),
    knownYears: z.array(z.number()),
  })
  .meta({ id: 'Calendar' });

export type CalendarAnswer = z.input<typeof calendarAnswer>;

export function toCalendarAnswer({
  id,
  version,
  timeZone,
  utcOffsets,
  hours,
  workingWeekdays,
  holidays,
  makeUpDays,
  knownYears,
}: WorkingCalendar): CalendarAnswer {
  return {
    id,
    version,
    timeZone,
    utcOffsets: utcOffsets.map((offset) => ({ ...offset })),
    hours: hours.map((stretch) => ({ ...stretch })),
    workingWeekdays: [...workingWeekdays],
    holidays,
    makeUpDays,
    knownYears: [...knownYears],
  };
}

export const exampleCalendar: CalendarAnswer = {
  id: 'cn-standard',
  version: 1,
  timeZone: 'Asia/Shanghai',
  utcOffsets: [{ from: 0, minutes: 480 }],
  hours: [
    { fromMinute: 540, toMinute: 720 },
    { fromMinute: 780, toMinute: 1080 },
  ],
  workingWeekdays: [1, 2, 3, 4, 5],
  holidays: { '2026-10-01': '国庆节' },
  makeUpDays: { '2026-10-10': '国庆节' },
  knownYears: [2026],
};

/** Who published a version; null for the first, which came with the house. */
export const publicationAnswer = z
  .object({ publishedBy: z.string(), publishedAt: instant, reason: z.string() })
  .nullable();

export const applicationAnswer = z
  .object({
    version: z.number(),
    reason: z.string(),
    requestedBy: z.string(),
    startedAt: instant,
    finishedAt: instant.nullable().meta({ description: '进行中为空 / null while under way' }),
    done: z.number().meta({ description: '已改用的流程数 / processes that reckon by it now' }),
    skipped: z.number().meta({ description: '期间已结束 / ended meanwhile' }),
    failed: z.array(z.string()).meta({ description: '未成功，可再次应用 / did not take it; apply again' }),
  })
  .meta({ id: 'CalendarApplication' });

export type ApplicationAnswer = z.input<typeof applicationAnswer>;

export function toApplicationAnswer(application: CalendarApplication): ApplicationAnswer {
  const { version, reason, by, startedAt, finishedAt, done, skipped, failed } = application;
  return { version, reason, requestedBy: by.id, startedAt, finishedAt, done, skipped, failed: [...failed] };
}

export const exampleApplication: ApplicationAnswer = {
  version: 2,
  reason: '国务院公布 2027 年节假日安排',
  requestedBy: 'admin-01',
  startedAt: '2026-11-23T02:00:00.000Z',
  finishedAt: null,
  done: 25,
  skipped: 1,
  failed: [],
};

export const versionAnswer = calendarAnswer
  .extend({ publication: publicationAnswer })
  .meta({ id: 'CalendarVersion' });

export type VersionAnswer = z.input<typeof versionAnswer>;

export function toVersionAnswer({ calendar, publication }: CalendarVersion): VersionAnswer {
  return { ...toCalendarAnswer(calendar), publication: bare(publication) };
}

/** Without what the request was known by. */
function bare(publication: CalendarVersion['publication']): VersionAnswer['publication'] {
  if (publication === null) return null;
  const { publishedBy, publishedAt, reason } = publication;
  return { publishedBy, publishedAt, reason };
}

export const exampleVersion: VersionAnswer = {
  ...exampleCalendar,
  version: 2,
  publication: {
    publishedBy: 'admin-01',
    publishedAt: '2026-11-23T02:00:00.000Z',
    reason: '国务院公布 2027 年节假日安排',
  },
};
