import { z } from 'zod';

const minute = z
  .number()
  .int()
  .min(0)
  .max(24 * 60);

const namedDays = (description: string, example: Record<string, string>) =>
  z.record(z.string().max(10), z.string().trim().min(1).max(40)).meta({ description, example });

/** What an administrator decides on in a new version of a calendar (CAL-2). Its shape only; whether it makes sense is `calendarProblems`. */
export const calendarContent = {
  hours: z
    .array(z.strictObject({ fromMinute: minute, toMinute: minute }))
    .max(12)
    .meta({ description: '工作时段，距零点分钟数 / working hours in minutes after midnight' }),
  workingWeekdays: z
    .array(z.number().int().min(1).max(7))
    .max(7)
    .meta({ description: '工作日，1=周一 / days worked, 1 = Monday', example: [1, 2, 3, 4, 5] }),
  holidays: namedDays('法定节假日 / holidays by date', { '2027-01-01': '元旦' }),
  makeUpDays: namedDays('调休上班日 / make-up working days by date', { '2027-02-07': '春节' }),
  knownYears: z
    .array(z.number().int())
    .max(100)
    .meta({ description: '节假日已公布的年份 / years whose holidays are known', example: [2026, 2027] }),
};

/** The version the change was made from: 409 when somebody published another since. */
export const basedOn = z
  .number()
  .int()
  .min(1)
  .max(1_000_000)
  .meta({ description: '所依据的版本 / the version it was made from', example: 1 });
